import { operation } from '../../properties/operation';
import { aliases, asIdentity } from '../../fields/aliases';
import { userWriteOptions } from '../../fields/userNotFound';
import { optionsField } from '../../fields/options';
import { bodyField } from '../../properties/routedField';
import { simplifyUser } from '../../output/simplifyUser';
import { asNotEmpty } from '../../parse/required';
import { userRequest } from '../../request/handlers/userRequest';
import { aliasOwnerFields, aliasesPath } from './shared/aliasOwner';

export const set = operation(
	{
		name: 'Set',
		value: 'set',
		action: 'Set user aliases',
		description:
			'Add or change aliases of a user. The user needs an External ID first, or the aliases are lost at the next login.',
		request: { method: 'PATCH', url: aliasesPath },
		handler: userRequest,
		output: [simplifyUser],
	},
	[
		...aliasOwnerFields,
		bodyField({ ...aliases, required: true }, 'identity', asNotEmpty(asIdentity('onesignal_id'))),
		optionsField(userWriteOptions),
	],
);
