import { operation } from '../../properties/operation';
import { aliasFields, asIdentity, requireNoExternalId } from '../../fields/aliases';
import { userWriteOptions } from '../../fields/userNotFound';
import { optionsField } from '../../fields/options';
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
		...aliasFields(asNotEmpty(asIdentity('onesignal_id')), {
			required: true,
			checkInput: requireNoExternalId,
		}),
		optionsField(userWriteOptions),
	],
);
