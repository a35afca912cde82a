import { operation } from '../../properties/operation';
import { knownUserOptions } from '../../fields/userNotFound';
import { userFields, userPath } from '../../fields/user';
import { userRequest } from '../../request/handlers/userRequest';
import { reportDeleted } from '../../output/reportDeleted';

export const remove = operation(
	{
		name: 'Delete',
		value: 'delete',
		action: 'Delete user',
		description: 'Permanently delete a user with their tags, aliases and subscriptions',
		request: { method: 'DELETE', url: userPath },
		handler: userRequest,
		output: [reportDeleted],
	},
	[...userFields, knownUserOptions],
);
