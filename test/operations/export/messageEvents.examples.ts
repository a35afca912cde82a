import { app, message } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const sends = [
	{ method: 'POST' as const, path: `/notifications/${message}/export_events?app_id=${app}` },
	{ method: 'GET' as const, path: '/csv/events.csv.gz', unsigned: true as const },
];
const named = { body: { csv_file_url: '{server}/csv/events.csv.gz' } };
const csv = { body: 'external_user_id,sent,clicked\ncustomer-1842,t,f\n' };

export default examplesOf('export', 'messageEvents', [
	{
		when: 'only what is required is filled in',
		given: { messageId: { __rl: true, mode: 'list', value: message } },
		sends,
		answer: [named, csv],
		shows: [{ external_user_id: 'customer-1842', sent: 't', clicked: 'f' }],
	},
	{
		when: 'every field is filled in',
		given: {
			messageId: { __rl: true, mode: 'id', value: message },
			output: 'file',
			binaryPropertyName: 'events',
			options: { maxWaitMinutes: 5 },
		},
		sends,
		answer: [named, csv],
		shows: [{ fileName: 'events.csv' }],
	},
	{
		when: 'the message is older than 30 days',
		given: { messageId: { __rl: true, mode: 'id', value: message } },
		sends: sends[0],
		answer: { status: 404, body: { errors: ['Notification not found'] } },
		refuses: 'OneSignal does not know this ID: Notification not found [item 0]',
		advises: /was not deleted\.$/,
	},
]);
