import { app, customer } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const path = `/apps/${app}/users/by/external_id/${customer}/inbox`;
const idOf = (i: number): string => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
const row = (i: number) => ({
	id: idOf(i),
	created_at: '2026-01-01T00:00:00Z',
	is_read: true,
	is_deleted: false,
	is_opened: false,
	subject: 'Hello',
	body: 'Welcome',
	img_url: '',
	data: i === 1 ? { order: 1842 } : null,
	expires_on: '2026-02-01T00:00:00Z',
});
const simple = (i: number) => ({
	id: idOf(i),
	subject: 'Hello',
	body: 'Welcome',
	imageUrl: '',
	isRead: true,
	isOpened: false,
	isDeleted: false,
	data: i === 1 ? { order: 1842 } : null,
	createdAt: '2026-01-01T00:00:00.000Z',
	expiresAt: '2026-02-01T00:00:00.000Z',
});
const rows = <T>(first: number, count: number, of: (i: number) => T): T[] =>
	Array.from({ length: count }, (_, i) => of(first + i));
const page = (first: number, count: number) => ({
	body: {
		messages: rows(first, count, row),
		last_message_id: count > 0 ? idOf(first + count - 1) : null,
	},
});
const sends = (last?: number) => ({
	method: 'GET' as const,
	path: last === undefined ? path : `${path}?last_message_id=${idOf(last)}`,
});

export default examplesOf('inbox', 'getAll', [
	{
		when: 'only what is required is filled in',
		given: { userId: customer },
		sends: sends(),
		answer: { body: { messages: rows(0, 2, row), last_message_id: null } },
		shows: rows(0, 2, simple),
	},
	{
		when: 'every field is filled in',
		given: {
			identifyUserBy: 'alias',
			aliasLabel: 'crm_id',
			userId: customer,
			returnAll: true,
			simplify: false,
			options: { retries: { maxAttempts: 3, maxSeconds: 60 } },
		},
		sends: [sends(), sends(2), sends(4)].map((each) => ({
			...each,
			path: each.path.replace('external_id', 'crm_id'),
		})),
		answer: [page(0, 3), page(3, 2), page(5, 0)],
		shows: rows(0, 5, row),
	},
	{
		when: 'fewer are wanted than a page has',
		given: { userId: customer, limit: 2 },
		sends: sends(),
		answer: page(0, 3),
		shows: rows(0, 2, simple),
	},
	{
		when: 'OneSignal does not know the user',
		given: { userId: customer },
		sends: sends(),
		answer: {
			status: 404,
			body: { errors: [{ title: "Given alias (external_id: x) doesn't match an existing user" }] },
		},
		refuses:
			"OneSignal doesn't know this ID: Given alias ('External ID': x) doesn't match an existing user [item 0]",
		advises: /exists/,
	},
]);
