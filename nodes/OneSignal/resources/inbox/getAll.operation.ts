import { operation } from '../../properties/operation';
import { listFields } from '../../fields/listFields';
import { plainOptions } from '../../fields/options';
import { userFields } from '../../fields/user';
import { isoTime } from '../../output/isoTime';
import { simplifiedBy, simplify } from '../../output/simplify';
import { unsizedCursorPagination } from '../../request/handlers/pagination';
import { inboxPath } from './shared/path';

const simplifyInboxMessage = simplifiedBy((message) => ({
	id: message.id,
	subject: message.subject,
	body: message.body,
	imageUrl: message.img_url,
	isRead: message.is_read,
	isOpened: message.is_opened,
	isDeleted: message.is_deleted,
	data: message.data,
	createdAt: isoTime(message.created_at),
	expiresAt: isoTime(message.expires_on),
}));

// The reference calls the cursor required, but the first page has none yet, so it's left out there (unverified).
export const getAll = operation(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many inbox messages',
		description: 'List the messages in the inbox of a user',
		request: { method: 'GET', url: inboxPath },
		handler: unsizedCursorPagination('messages', {
			query: 'last_message_id',
			next: 'last_message_id',
		}),
		output: [simplifyInboxMessage],
	},
	[...userFields, ...listFields, simplify, plainOptions],
);
