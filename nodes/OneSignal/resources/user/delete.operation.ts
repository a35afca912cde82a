import { operation } from '../../properties/buildProperties';
import { knownUserOptions } from '../../fields/userNotFound';
import { userFields, userPath } from '../../fields/user';
import { sendToUser } from '../../request/handlers/userRequest';
import { reportDeleted } from '../../request/toItems';

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
