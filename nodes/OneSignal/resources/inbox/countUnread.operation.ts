import { operation } from '../../properties/operation';
import { userFields } from '../../fields/user';
import { knownUserOptions } from '../../fields/userNotFound';
import { simplifiedBy } from '../../output/simplify';
import { userRequest } from '../../request/handlers/userRequest';
import { inboxPath } from './shared/path';

export const countUnread = operation(
	{
		name: 'Count Unread',
		value: 'countUnread',
		action: 'Count unread inbox messages',
		description: 'Count the messages in the inbox of a user that were not read yet',
		request: { method: 'GET', url: `${inboxPath}/unread_count` },
		handler: userRequest,
		output: [simplifiedBy(({ count }) => ({ unreadCount: count }))],
	},
	[...userFields, knownUserOptions],
);
