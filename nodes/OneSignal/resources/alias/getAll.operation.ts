import { operation } from '../../properties/operation';
import { knownUserOptions } from '../../fields/userNotFound';
import { simplifyUser } from '../../output/simplifyUser';
import { userRequest } from '../../request/handlers/userRequest';
import { aliasOwnerFields, aliasesPath } from './shared/aliasOwner';

export const getAll = operation(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many user aliases',
		description: 'List all aliases of a user',
		request: { method: 'GET', url: aliasesPath },
		handler: userRequest,
		output: [simplifyUser],
	},
	[...aliasOwnerFields, knownUserOptions],
);
