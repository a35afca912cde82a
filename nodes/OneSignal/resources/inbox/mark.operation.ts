import { operation } from '../../properties/operation';
import { optionsField } from '../../fields/options';
import { userFields } from '../../fields/user';
import { userRemovalOptions } from '../../fields/userNotFound';
import { userRequest } from '../../request/handlers/userRequest';
import { inboxPath } from './shared/path';
import { markAsField, whichFields } from './shared/marks';

const reportMarked = async () => [{ json: { marked: true } }];

export const mark = operation(
	{
		name: 'Mark',
		value: 'mark',
		action: 'Mark inbox messages',
		description: 'Mark messages in the inbox of a user as read, opened or deleted',
		request: { method: 'PATCH', url: inboxPath },
		handler: userRequest,
		output: [reportMarked],
	},
	[...userFields, ...whichFields, markAsField, optionsField(userRemovalOptions)],
);
