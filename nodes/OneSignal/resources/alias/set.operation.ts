import { operation } from '../../properties/operation';
import { aliasFields, asIdentity } from '../../fields/aliases';
import { userWriteOptions } from '../../fields/userNotFound';
import { optionsField } from '../../fields/options';
import { asNotEmpty } from '../../parse/required';
import { userRequest } from '../../request/handlers/userRequest';
import { ownerFields, ownerPath } from './shared/aliasOwner';

export const set = operation(
	{
		name: 'Set',
		value: 'set',
		action: 'Set aliases of user',
		description:
			'Add aliases to a user or change them. The user must have an External ID first: an alias without one is lost when the user logs in.',
		request: { method: 'PATCH', url: ownerPath },
		handler: userRequest,
	},
	[
		...ownerFields,
		...aliasFields(asNotEmpty(asIdentity('onesignal_id')), { required: true }),
		optionsField(userWriteOptions),
	],
);
