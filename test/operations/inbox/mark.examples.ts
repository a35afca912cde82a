import { app, customer, order } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { identityLookup, userFound } from '../../support/identityLookup';

const user = `/apps/${app}/users/by/external_id/${customer}`;
const path = `${user}/inbox`;
const answer = { status: 204, body: '' };
const shows = [{ marked: true }];
/** An ID like any other that OneSignal assigns. */
const inboxMessageId = order;

export default examplesOf('inbox', 'mark', [
	{
		when: 'only what is required is filled in',
		given: { userId: customer, inboxMessageId },
		sends: { method: 'PATCH', path: `${path}/${inboxMessageId}`, body: { is_read: true } },
		answer,
		shows,
	},
	{
		when: 'every field is filled in',
		given: {
			identifyUserBy: 'alias',
			aliasLabel: 'crm_id',
			userId: customer,
			markWhich: 'older',
			inboxMessageId,
			markAs: 'opened',
			options: {
				ifUserNotFound: 'continue',
				requireExternalId: true,
				retries: { maxAttempts: 3, maxSeconds: 60 },
			},
		},
		sends: [
			identityLookup(user.replace('external_id', 'crm_id')),
			{
				method: 'PATCH',
				path: `${path.replace('external_id', 'crm_id')}?last_message_id=${inboxMessageId}`,
				body: { is_opened: true },
			},
		],
		answer: [userFound, answer],
		shows,
	},
	{
		when: 'all messages are meant, though an ID is left from before',
		given: { userId: customer, markWhich: 'all', inboxMessageId, markAs: 'deleted' },
		sends: { method: 'PATCH', path, body: { is_deleted: true } },
		answer,
		shows,
	},
	{
		when: 'the ID of the message is none',
		given: { userId: customer, inboxMessageId: 'welcome' },
		refuses: `'Inbox Message ID' isn't a valid OneSignal ID: "welcome" [item 0]`,
		advises: /123e4567/,
	},
]);
