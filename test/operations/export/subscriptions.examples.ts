import { app, segment } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const path = `/players/csv_export?app_id=${app}`;
const named = { body: { csv_file_url: '{server}/csv/users_1.csv.gz' } };
const download = { method: 'GET' as const, path: '/csv/users_1.csv.gz', unsigned: true as const };
const start = {
	method: 'POST' as const,
	path,
	body: { extra_fields: ['external_user_id'] },
};
const csv = [
	'id,identifier,tags,language',
	's-1,ada@example.com,"{""plan"":""pro"",""seats"":""5""}",de',
	's-2,"a ""quoted"", long\nname",,en',
	's-3,x,{broken,',
].join('\r\n');
const rows = [
	{ id: 's-1', token: 'ada@example.com', tags: { plan: 'pro', seats: '5' }, language: 'de' },
	{ id: 's-2', token: 'a "quoted", long\nname', tags: {}, language: 'en' },
	{ id: 's-3', token: 'x', tags: '{broken', language: null },
];
const everyColumn = [
	'id,identifier,session_count,language,timezone,game_version,device_os,device_type,device_model,ad_id,tags,last_active,playtime,amount_spent,created_at,invalid_identifier,badge_count,external_user_id,onesignal_id,country,timezone_id,ip,rooted,notification_types,unsubscribed_at,location,web_auth,web_p256',
	's-1,a1b2,12,en,-25200,3.2.0,17.4,0,iPhone 16,,{},1767225600,600,0.5,2026-01-01 18:00:00 UTC,t,0,customer-1842,o-1,US,America/Los_Angeles,192.0.2.1,f,-2,2026-01-02T00:00:00Z,"(52.52, 13.4)",auth,p256',
].join('\r\n');
const shownColumns = {
	id: 's-1',
	externalId: 'customer-1842',
	oneSignalId: 'o-1',
	type: 'iosPush',
	token: 'a1b2',
	subscribed: false,
	subscriptionStatus: -2,
	tags: {},
	language: 'en',
	country: 'US',
	timeZone: 'America/Los_Angeles',
	location: '(52.52, 13.4)',
	ipAddress: '192.0.2.1',
	sessionCount: 12,
	sessionTime: 600,
	amountSpent: 0.5,
	deviceModel: 'iPhone 16',
	deviceOs: '17.4',
	appVersion: '3.2.0',
	rooted: false,
	webAuthKey: 'auth',
	webPublicKey: 'p256',
	createdAt: '2026-01-01T18:00:00.000Z',
	lastActive: '2026-01-01T00:00:00.000Z',
	unsubscribedAt: '2026-01-02T00:00:00.000Z',
};

export default examplesOf('export', 'subscriptions', [
	{
		when: 'only what is required is filled in',
		given: {},
		sends: [start, download],
		answer: [named, { body: `${csv}\r\n` }],
		shows: rows,
	},
	{
		when: 'every field is filled in',
		given: {
			output: 'file',
			binaryPropertyName: 'users',
			options: {
				extraColumns: ['country', 'timeZone'],
				activeSince: '2026-01-01T00:00:00Z',
				segmentName: 'VIP',
				includeUnsubscribed: true,
				additionalBodyFieldsJson: '{}',
				maxWaitMinutes: 30,
				maxRows: 1000,
				maxSizeMb: 100,
				retries: { maxAttempts: 3, maxSeconds: 60 },
			},
		},
		sends: [
			{
				method: 'POST',
				path,
				body: {
					extra_fields: ['external_user_id', 'country', 'timezone_id'],
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
		when: 'the file has every column',
		given: {},
		sends: [start, download],
		answer: [named, { body: everyColumn }],
		shows: [shownColumns],
	},
	{
		when: 'the file has a column that OneSignal added since',
		given: {},
		isUndocumented: true,
		sends: [start, download],
		answer: [named, { body: 'id,language,brand_new\r\ns-1,en,x\r\n' }],
		shows: [{ id: 's-1', language: 'en', brandNew: 'x' }],
	},
	{
		when: 'the rows are wanted as OneSignal wrote them',
		given: { simplify: false },
		sends: [start, download],
		answer: [named, { body: 'id,identifier,ad_id,session_count\r\ns-1,x,,12\r\n' }],
		shows: [{ id: 's-1', identifier: 'x', ad_id: '', session_count: '12' }],
	},
	{
		when: 'there are none',
		given: {},
		sends: [start, download],
		answer: [named, { body: 'id,identifier\r\n' }],
		shows: [],
	},
	{
		when: 'the file does not come in time',
		given: { options: { maxWaitMinutes: 0 } },
		sends: [start, download],
		answer: [named, { status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' }],
		refuses: "The export file wasn't ready within 0 minutes [item 0]",
		advises: /Max Wait/,
	},
	{
		when: 'the storage has lost it',
		given: {},
		sends: [start, download],
		answer: [named, { status: 410 }],
		refuses: "The export file couldn't be downloaded (HTTP 410) [item 0]",
		advises: /later/,
	},
	{
		when: 'OneSignal does not name the file',
		given: {},
		sends: start,
		answer: { body: { success: true } },
		refuses: "OneSignal's response was incomplete [item 0]",
		advises: /run the node again/,
	},
	{
		when: 'another export runs',
		given: {},
		sends: start,
		answer: { status: 400, body: { errors: ['Another export is in progress'] } },
		refuses: "OneSignal didn't accept the request: Another export is in progress [item 0]",
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
		refuses: /^'Segment Name or ID' contains the ID ".*" instead of the name of a segment/,
		advises: /from the list/,
	},
	{
		when: 'the wait is no number, which is found out before OneSignal begins',
		given: { options: { maxWaitMinutes: '={{ "soon" }}' } },
		refuses: "'Max Wait (Minutes)' isn't a number from 0 to 1,440 [item 0]",
		advises: /Correct/,
	},
]);
