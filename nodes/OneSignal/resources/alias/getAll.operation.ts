import { operation } from '../../properties/operation';
import { knownUserOptions } from '../../fields/userNotFound';
import { userRequest } from '../../request/handlers/userRequest';
import { ownerFields, ownerPath } from './shared/aliasOwner';

export const getAll = operation(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many aliases of user',
		description: 'Read all IDs under which a user is known',
		request: { method: 'GET', url: ownerPath },
		handler: userRequest,
	},
	[...ownerFields, knownUserOptions],
);
