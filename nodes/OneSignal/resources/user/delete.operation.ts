import { operation } from '../../define';
import { knownUserOptions } from '../../fields/knownUser';
import { userFields, userPath } from '../../fields/user';
import { sendToUser } from '../../request/knownUser';
import { reportDeleted } from '../../request/output';

export const remove = operation(
	{
		name: 'Delete',
		value: 'delete',
		action: 'Delete user',
		description: 'Delete a user for good, with all tags, aliases, addresses and devices',
		routing: {
			request: { method: 'DELETE', url: userPath },
			operations: { pagination: sendToUser },
			output: { postReceive: [reportDeleted] },
		},
	},
	[...userFields, knownUserOptions],
);
