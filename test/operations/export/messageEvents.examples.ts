import { app, message } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const sends = [
	{ method: 'POST' as const, path: `/notifications/${message}/export_events?app_id=${app}` },
	{ method: 'GET' as const, path: '/csv/events.csv.gz', unsigned: true as const },
];
const named = { body: { csv_file_url: '{server}/csv/events.csv.gz' } };
const csv = {
	body: 'external_user_id,subscription_id,device_type,sent,clicked,failure_message\ncustomer-1842,s-1,11,2026-01-01 09:00:00 UTC,,\n',
};

export default examplesOf('export', 'messageEvents', [
	{
		when: 'only what is required is filled in',
		given: { messageId: { __rl: true, mode: 'list', value: message } },
		sends,
		answer: [named, csv],
		shows: [
			{
				externalId: 'customer-1842',
				subscriptionId: 's-1',
				type: 'email',
				sent: true,
				sentAt: '2026-01-01T09:00:00.000Z',
				clicked: false,
				clickedAt: null,
				failureMessage: null,
			},
		],
	},
	{
		when: 'the file has every column',
		given: { messageId: { __rl: true, mode: 'list', value: message } },
		sends,
		answer: [
			named,
			{
				body: 'external_user_id,subscription_id,device_type,sent,delivered,clicked,onesignal_id,failed,unsubscribed,failure_message\ncustomer-1842,s-1,11,2026-01-01 09:00:00 UTC,2026-01-01 09:00:00.500 UTC,1767258001,o-1,2026-01-01T09:00:02Z,2026-01-01T09:00:03Z,Mailbox full\n',
			},
		],
		shows: [
			{
				externalId: 'customer-1842',
				oneSignalId: 'o-1',
				subscriptionId: 's-1',
				type: 'email',
				sent: true,
				sentAt: '2026-01-01T09:00:00.000Z',
				delivered: true,
				deliveredAt: '2026-01-01T09:00:00.500Z',
				clicked: true,
				clickedAt: '2026-01-01T09:00:01.000Z',
				failed: true,
				failedAt: '2026-01-01T09:00:02.000Z',
				unsubscribed: true,
				unsubscribedAt: '2026-01-01T09:00:03.000Z',
				failureMessage: 'Mailbox full',
			},
		],
	},
	{
		when: 'the file has flags instead of times',
		given: { messageId: { __rl: true, mode: 'list', value: message } },
		sends,
		answer: [named, { body: 'subscription_id,sent,delivered,clicked\ns-1,t,TRUE,f\n' }],
		shows: [
			{
				subscriptionId: 's-1',
				sent: true,
				sentAt: null,
				delivered: true,
				deliveredAt: null,
				clicked: false,
				clickedAt: null,
			},
		],
	},
	{
		when: 'the file has a column that OneSignal added since',
		given: { messageId: { __rl: true, mode: 'list', value: message } },
		isUndocumented: true,
		sends,
		answer: [named, { body: 'subscription_id,queued\ns-1,x\n' }],
		shows: [{ subscriptionId: 's-1', queued: 'x' }],
	},
	{
		when: 'every field is filled in',
		given: {
			messageId: { __rl: true, mode: 'id', value: message },
			output: 'file',
			binaryPropertyName: 'events',
			options: { maxWaitMinutes: 5, maxRows: 1000, maxSizeMb: 100 },
		},
		sends,
		answer: [named, csv],
		shows: [{ fileName: 'events.csv' }],
	},
	{
		when: 'the rows are wanted as OneSignal wrote them',
		given: { messageId: { __rl: true, mode: 'id', value: message }, simplify: false },
		sends,
		answer: [named, csv],
		shows: [
			{
				external_user_id: 'customer-1842',
				subscription_id: 's-1',
				device_type: '11',
				sent: '2026-01-01 09:00:00 UTC',
				clicked: '',
				failure_message: '',
			},
		],
	},
	{
		when: 'the message is older than 30 days',
		given: { messageId: { __rl: true, mode: 'id', value: message } },
		sends: sends[0],
		answer: { status: 404, body: { errors: ['Notification not found'] } },
		refuses: "OneSignal doesn't know this ID: Notification not found [item 0]",
		advises: /wasn't deleted\.$/,
	},
]);
