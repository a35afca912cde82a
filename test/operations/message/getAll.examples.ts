import { app, pushTemplate } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const row = (i: number) => ({
	id: `m${i}`,
	name: null,
	queued_at: 1767225600,
	send_after: 1767225600,
	completed_at: 1767225660,
	successful: 4,
	failed: 0,
	errored: 0,
	converted: 1,
	received: 3,
	frequency_capped: 0,
	platform_delivery_stats: { android: { successful: 4 } },
});
const simple = (i: number) => ({
	id: `m${i}`,
	name: null,
	status: 'sent',
	sendAt: '2026-01-01T00:00:00.000Z',
	channel: 'push',
	delivered: 4,
	received: 3,
	unsubscribed: 0,
	failed: 0,
	frequencyCapped: 0,
	clicked: 1,
	deliveryRate: 1,
	clickRate: 0.25,
});
const rows = <T>(first: number, count: number, of: (i: number) => T): T[] =>
	Array.from({ length: count }, (_, i) => of(first + i));
const page = (first: number, count: number, more = {}) => ({
	body: { total_count: 53, notifications: rows(first, count, row), ...more },
});
const path = (query: string) => `/notifications?app_id=${app}${query}`;

/** As OneSignal writes it. */
const placeInList = 'MTc2NzIyNTYwMA==';

export default examplesOf('message', 'getAll', [
	{
		when: 'only what is required is filled in',
		given: {},
		sends: { method: 'GET', path: path('&limit=50&offset=0') },
		answer: page(0, 2),
		shows: rows(0, 2, simple),
	},
	{
		when: 'every field is filled in',
		given: {
			returnAll: true,
			simplify: false,
			filters: {
				source: 'dashboard',
				sentAfter: '2026-01-01T00:00:00+01:00',
				templateId: { __rl: true, mode: 'list', value: pushTemplate },
			},
		},
		sends: ['2026-01-01T00%3A00%3A00.000%2B01%3A00', 'second', 'third'].map((token) => ({
			method: 'GET' as const,
			path: path(`&time_offset=${token}&kind=0&template_id=${pushTemplate}&limit=50`),
		})),
		answer: [
			page(0, 2, { next_time_offset: 'second' }),
			page(2, 1, { next_time_offset: 'third' }),
			page(3, 0, { next_time_offset: 'third' }),
		],
		shows: [
			{ ...row(0), nextToken: 'second' },
			{ ...row(1), nextToken: 'second' },
			{ ...row(2), nextToken: 'third' },
		],
	},
	{
		when: 'a token of an earlier run is given and nothing is newer',
		given: { filters: { nextToken: placeInList } },
		sends: {
			method: 'GET',
			path: path('&time_offset=MTc2NzIyNTYwMA%3D%3D&limit=50'),
		},
		answer: page(0, 0, { next_time_offset: 'MTc2NzIyNTYwMA==' }),
		shows: [],
	},
	{
		when: 'messages come in while the pages are read, so that one shows twice',
		given: { returnAll: true, filters: { source: 'api' } },
		sends: [0, 50].map((offset) => ({
			method: 'GET' as const,
			path: path(`&kind=1&limit=50&offset=${offset}`),
		})),
		answer: [page(0, 50), page(49, 2)],
		shows: rows(0, 51, simple),
	},
	{
		when: 'fewer are wanted than there are',
		given: { limit: 51, filters: { source: 'automation' } },
		sends: [
			{ method: 'GET', path: path('&kind=3&limit=50&offset=0') },
			{ method: 'GET', path: path('&kind=3&limit=1&offset=50') },
		],
		answer: [page(0, 50), page(50, 1)],
		shows: rows(0, 51, simple),
	},
	{
		when: 'a message has a name',
		given: {},
		sends: { method: 'GET', path: path('&limit=50&offset=0') },
		answer: { body: { total_count: 1, notifications: [{ ...row(0), name: 'Sale' }] } },
		shows: [{ ...simple(0), name: 'Sale' }],
	},
	{
		when: 'the list is to begin at two places',
		given: { filters: { sentAfter: '2026-01-01T00:00:00Z', nextToken: 'second' } },
		refuses: "'Sent After' can't be combined with 'Next Token' [item 0]",
		advises: /^Keep 'Sent After' in the first run/,
	},
	{
		when: 'the token of an earlier run got lost',
		given: { filters: { nextToken: '={{ $json.missing }}' } },
		refuses: "'Next Token' is empty [item 0]",
		advises: /^Enter a value/,
	},
	{
		when: 'the template is none',
		given: { filters: { templateId: { __rl: true, mode: 'id', value: 'welcome' } } },
		refuses: `'Template' isn't a valid OneSignal ID: "welcome" [item 0]`,
		advises: /123e4567/,
	},
	{
		when: 'the limit is no number',
		given: { limit: '={{ "a few" }}' },
		refuses: "'Limit' isn't a number of 1 or more [item 0]",
		advises: /Correct/,
	},
]);
