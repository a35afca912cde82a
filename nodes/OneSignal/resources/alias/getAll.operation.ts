import { operation } from '../../properties/buildProperties';
import { knownUserOptions } from '../../fields/userNotFound';
import { sendToUser } from '../../request/handlers/userRequest';
import { ownerFields, ownerPath } from './shared/aliasOwner';

export const getAll = operation(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many aliases of user',
		description: 'Read all IDs under which a user is known',
		routing: {
			request: { method: 'GET', url: ownerPath },
			operations: { pagination: sendToUser },
		},
	},
	[...ownerFields, knownUserOptions],
);
