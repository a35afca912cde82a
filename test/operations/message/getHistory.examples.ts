import { app, message } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const path = `/notifications/${message}/history`;
const download = { method: 'GET' as const, path: '/csv/history.csv', unsigned: true as const };
const named = {
	status: 202,
	body: { success: true, destination_url: '{server}/csv/history.csv' },
};
const csv = {
	body: 'player_id,onesignal_id,external_id,target_channel,timestamp\ns-1,o-1,customer-1842,push,1767225600\n',
};
const shows = [
	{
		externalId: 'customer-1842',
		oneSignalId: 'o-1',
		subscriptionId: 's-1',
		channel: 'push',
		clickedAt: '2026-01-01T00:00:00.000Z',
	},
];

export default examplesOf('message', 'getHistory', [
	{
		when: 'only what is required is filled in',
		given: { messageId: { __rl: true, mode: 'list', value: message } },
		sends: [{ method: 'POST', path, body: { app_id: app, events: 'clicked' } }, download],
		answer: [named, csv],
		shows,
	},
	{
		when: 'every field is filled in',
		given: {
			messageId: { __rl: true, mode: 'id', value: message },
			events: 'sent',
			output: 'file',
			binaryPropertyName: 'data',
			options: {
				sendReportTo: 'ada@example.com',
				maxRows: 1000,
				maxSizeMb: 100,
				maxWaitMinutes: 3,
			},
		},
		sends: [
			{
				method: 'POST',
				path,
				body: { app_id: app, events: 'sent', email: 'ada@example.com' },
			},
			download,
		],
		answer: [named, csv],
		shows: [{ fileName: 'history.csv' }],
	},
	{
		when: 'OneSignal names the file as it does elsewhere',
		given: { messageId: { __rl: true, mode: 'id', value: message } },
		sends: [{ method: 'POST', path, body: { app_id: app, events: 'clicked' } }, download],
		answer: [{ body: { success: true, csv_file_url: '{server}/csv/history.csv' } }, csv],
		shows,
	},
	{
		when: 'the rows are wanted as OneSignal wrote them',
		given: { messageId: { __rl: true, mode: 'id', value: message }, simplify: false },
		sends: [{ method: 'POST', path, body: { app_id: app, events: 'clicked' } }, download],
		answer: [named, csv],
		shows: [
			{
				player_id: 's-1',
				onesignal_id: 'o-1',
				external_id: 'customer-1842',
				target_channel: 'push',
				timestamp: '1767225600',
			},
		],
	},
	{
		when: 'the address for the report is none',
		given: {
			messageId: { __rl: true, mode: 'id', value: message },
			options: { sendReportTo: 'ada' },
		},
		refuses: `'Send Report To' contains an invalid email address: "ada" [item 0]`,
		advises: /name@example.com/,
	},
]);
