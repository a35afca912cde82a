import { app, segment } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const path = `/players/csv_export?app_id=${app}`;
const named = { body: { csv_file_url: '{server}/csv/users_1.csv.gz' } };
const download = { method: 'GET' as const, path: '/csv/users_1.csv.gz', unsigned: true as const };
const csv = [
	'id,identifier,tags,language',
	's-1,ada@example.com,"{""plan"":""pro"",""seats"":""5""}",de',
	's-2,"a ""quoted"", long\nname",,en',
	's-3,x,{broken,',
].join('\r\n');
const rows = [
	{ id: 's-1', identifier: 'ada@example.com', tags: { plan: 'pro', seats: '5' }, language: 'de' },
	{ id: 's-2', identifier: 'a "quoted", long\nname', tags: '', language: 'en' },
	{ id: 's-3', identifier: 'x', tags: '{broken', language: '' },
];

export default examplesOf('export', 'subscriptions', [
	{
		when: 'only what is required is filled in',
		given: {},
		sends: [{ method: 'POST', path }, download],
		answer: [named, { body: `${csv}\r\n` }],
		shows: rows,
	},
	{
		when: 'every field is filled in',
		given: {
			output: 'file',
			binaryPropertyName: 'users',
			options: {
				extraColumns: ['external_user_id', 'country'],
				activeSince: '2026-01-01T00:00:00Z',
				segmentName: 'VIP',
				includeUnsubscribed: true,
				additionalFields: '{}',
				maxWaitMinutes: 30,
				maxTries: 3,
				maxSeconds: 60,
			},
		},
		sends: [
			{
				method: 'POST',
				path,
				body: {
					extra_fields: ['external_user_id', 'country'],
					last_active_since: '1767225600',
					segment_name: 'VIP',
					include_unsubscribed: true,
				},
			},
			download,
		],
		answer: [named, { body: csv }],
		shows: [{ fileName: 'users_1.csv' }],
	},
	{
		when: 'there are none',
		given: {},
		sends: [{ method: 'POST', path }, download],
		answer: [named, { body: 'id,identifier\r\n' }],
		shows: [],
	},
	{
		when: 'the file does not come in time',
		given: { options: { maxWaitMinutes: 0 } },
		sends: [{ method: 'POST', path }, download],
		answer: [named, { status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' }],
		refuses: "The file is not ready in time: 'Max Wait (Minutes)' is 0 [item 0]",
		advises: /Max Wait/,
	},
	{
		when: 'the storage has lost it',
		given: {},
		sends: [{ method: 'POST', path }, download],
		answer: [named, { status: 410 }],
		refuses: 'OneSignal does not give the file (its storage answers 410) [item 0]',
		advises: /later/,
	},
	{
		when: 'OneSignal does not name the file',
		given: {},
		sends: { method: 'POST', path },
		answer: { body: { success: true } },
		refuses: 'OneSignal took the export on, but does not say where its file will be [item 0]',
		advises: /run the node again/,
	},
	{
		when: 'another export runs',
		given: {},
		sends: { method: 'POST', path },
		answer: { status: 400, body: { errors: ['Another export is in progress'] } },
		refuses: 'OneSignal did not accept the request: Another export is in progress [item 0]',
		advises: /^OneSignal makes one export at a time/,
	},
	{
		when: 'the unsubscribed are wanted of no segment',
		given: { options: { includeUnsubscribed: true } },
		refuses: "'Include Unsubscribed' needs a segment [item 0]",
		advises: /without a segment/,
	},
	{
		when: 'the segment is named by its ID',
		given: { options: { segmentName: segment } },
		refuses: /^'Segment Name or ID' has ".*", which is an ID: the name of the segment is wanted/,
		advises: /from the list/,
	},
	{
		when: 'the wait is no number, which is found out before OneSignal begins',
		given: { options: { maxWaitMinutes: '={{ "soon" }}' } },
		refuses: "'Max Wait (Minutes)' is not a number from 0 to 1440 [item 0]",
		advises: /Correct/,
	},
]);
