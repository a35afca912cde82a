import { operation } from '../../define';
import { plainOptions } from '../../fields/options';
import { userFields, userPath } from '../../fields/user';
import { reportDeleted } from '../../request/output';

export const remove = operation(
	{
		name: 'Delete',
		value: 'delete',
		action: 'Delete user',
		description: 'Delete a user for good, with all tags, aliases, addresses and devices',
		routing: {
			request: { method: 'DELETE', url: userPath },
			output: { postReceive: [reportDeleted] },
		},
	},
	[...userFields, plainOptions],
);
