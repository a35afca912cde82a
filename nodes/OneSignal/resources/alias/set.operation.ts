import { operation } from '../../properties/buildProperties';
import { aliases, asIdentity } from '../../fields/aliases';
import { writesToUser } from '../../fields/userNotFound';
import { optionsField } from '../../fields/options';
import { sends } from '../../properties/routedField';
import { asNotEmpty } from '../../parse/required';
import { sendToUser } from '../../request/handlers/userRequest';
import { ownerFields, ownerPath } from './shared/aliasOwner';

export const set = operation(
	{
		name: 'Set',
		value: 'set',
		action: 'Set aliases of user',
		description:
			'Add aliases to a user or change them. The user must have an External ID first: an alias without one is lost when the user logs in.',
		routing: {
			request: { method: 'PATCH', url: ownerPath },
			operations: { pagination: sendToUser },
		},
	},
	[
		...ownerFields,
		sends({ ...aliases, required: true }, 'identity', asNotEmpty(asIdentity('onesignal_id'))),
		optionsField(writesToUser),
	],
);
