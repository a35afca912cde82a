import { app, customer } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const user = `/apps/${app}/users/by/external_id/${customer}`;
const sends = { method: 'GET' as const, path: `${user}/inbox/unread_count` };

export default examplesOf('inbox', 'countUnread', [
	{
		when: 'only what is required is filled in',
		given: { userId: customer },
		sends,
		answer: { body: { count: 3 } },
		shows: [{ unreadCount: 3 }],
	},
	{
		when: 'every field is filled in',
		given: {
			identifyUserBy: 'externalId',
			userId: customer,
			options: { ifUserNotFound: 'stop', retries: { maxAttempts: 3, maxSeconds: 60 } },
		},
		sends,
		answer: { body: { count: 0 } },
		shows: [{ unreadCount: 0 }],
	},
]);
