import { operation } from '../../define';
import { plainOptions } from '../../fields/options';
import { ownerFields, ownerPath } from './fields/owner';

export const getAll = operation(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many aliases of user',
		description: 'Read all IDs under which a user is known',
		routing: { request: { method: 'GET', url: ownerPath } },
	},
	[...ownerFields, plainOptions],
);
