import { operation } from '../../define';
import { knownUserOptions } from '../../fields/knownUser';
import { sendToUser } from '../../request/knownUser';
import { ownerFields, ownerPath } from './fields/owner';

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
