import { app, message } from '../../support/fixtureIds';
import { examplesOf, type ExampleResponse } from '../../support/examples';

const view = { method: 'GET' as const, path: `/notifications/${message}?app_id=${app}` };
const user = { method: 'GET' as const, path: `/apps/${app}/users/by/external_id/customer-1842` };
const exportStart = {
	method: 'POST' as const,
	path: `/notifications/${message}/export_events?app_id=${app}`,
};
const download = { method: 'GET' as const, path: '/csv/events.csv.gz', unsigned: true as const };
const started = { body: { csv_file_url: '{server}/csv/events.csv.gz' } };

const sentMessage = {
	id: message,
	queued_at: 1767225600,
	send_after: 1767225600,
	completed_at: 1767225660,
	canceled: false,
	headings: { en: 'Sale' },
	successful: 1,
	errored: 0,
	failed: 0,
	included_segments: [],
};
const oneUser = {
	identity: { external_id: 'customer-1842', onesignal_id: 'o-1' },
	subscriptions: [
		{ id: 's-1', type: 'iOSPush', token: 'a', enabled: true, notification_types: 1 },
		{ id: 's-2', type: 'Email', token: 'ada@example.com', enabled: true },
	],
};
const unsubscribedUser = {
	...oneUser,
	subscriptions: [{ id: 's-1', type: 'iOSPush', enabled: false, notification_types: -2 }],
};
const csv = (row: string): ExampleResponse => ({
	body: `external_user_id,subscription_id,device_type,sent,delivered,clicked,onesignal_id,failed,unsubscribed,failure_message\n${row}\n`,
});

const chosen = { messageId: { __rl: true, mode: 'id', value: message }, userId: 'customer-1842' };
const wentOut = [
	'The message is a push notification.',
	'Sending began 2026-01-01 00:00 UTC.',
	'Sending ended 2026-01-01 00:01 UTC.',
	'Recipients: 1 sent.',
];

export default examplesOf('message', 'explainDelivery', [
	{
		when: 'only what is required is filled in',
		given: { ...chosen, messageId: { __rl: true, mode: 'list', value: message } },
		sends: [view, user, exportStart, download],
		answer: [
			{ body: sentMessage },
			{ body: oneUser },
			started,
			csv('customer-1842,s-1,0,2026-01-01 00:00:05 UTC,2026-01-01 00:00:09 UTC,,o-1,,,'),
		],
		shows: [
			{
				verdict: 'delivered',
				reason: 'confirmed',
				reasonIsProven: true,
				explanation: 'The device confirmed that it received the message (2026-01-01 00:00 UTC).',
				whatToDo:
					'Nothing. If the user still misses it, check the device, or the spam folder for an email.',
				facts: [
					...wentOut,
					"The user's iOS push subscription is subscribed.",
					'The events of the message mention this user.',
				],
				channel: 'push',
				subscriptions: [
					{
						id: 's-1',
						type: 'iosPush',
						token: 'a',
						subscribed: true,
						subscriptionStatus: 1,
						sentAt: '2026-01-01T00:00:05.000Z',
						deliveredAt: '2026-01-01T00:00:09.000Z',
					},
				],
			},
		],
	},
	{
		when: 'every field is filled in',
		given: {
			messageId: { __rl: true, mode: 'id', value: message },
			identifyUserBy: 'alias',
			aliasLabel: 'crm_id',
			userId: '42',
			options: {
				exportMessageEvents: true,
				exportSubscriptions: true,
				maxRows: 1000,
				maxSizeMb: 100,
				maxWaitMinutes: 3,
			},
		},
		sends: [
			view,
			{ method: 'GET', path: `/apps/${app}/users/by/crm_id/42` },
			exportStart,
			download,
			{
				method: 'POST',
				path: `/players/csv_export?app_id=${app}`,
				body: { extra_fields: ['unsubscribed_at'] },
			},
			{ method: 'GET', path: '/csv/users.csv.gz', unsigned: true },
		],
		answer: [
			{ body: sentMessage },
			{ body: unsubscribedUser },
			started,
			csv('customer-1,s-9,0,2026-01-01 00:00:05 UTC,,,o-9,,,'),
			{ body: { csv_file_url: '{server}/csv/users.csv.gz' } },
			{ body: 'id,unsubscribed_at\ns-1,2025-12-24 18:00:00 UTC\n' },
		],
		shows: [
			{
				verdict: 'notDelivered',
				reason: 'unsubscribed',
				reasonIsProven: true,
				explanation:
					"The message wasn't sent to this user. The user's iOS push subscription has been unsubscribed by the user or on their behalf (since 2025-12-24 18:00 UTC).",
				whatToDo: expect.stringMatching(/^Ask the user to subscribe again/) as unknown,
				facts: [
					...wentOut,
					"The user's iOS push subscription has been unsubscribed by the user or on their behalf.",
					"The events of the message don't mention this user.",
				],
				channel: 'push',
				subscriptions: [
					{
						id: 's-1',
						type: 'iosPush',
						subscribed: false,
						subscriptionStatus: -2,
						unsubscribedAt: '2025-12-24T18:00:00.000Z',
					},
				],
			},
		],
	},
	{
		when: 'OneSignal does not know the message',
		given: chosen,
		sends: [view],
		answer: { status: 404, body: { errors: ['Notification not found'] } },
		shows: [
			{
				verdict: 'unknown',
				reason: 'messageNotFound',
				reasonIsProven: true,
				explanation: "Can't tell, because OneSignal doesn't know this message in this app.",
				whatToDo: expect.stringMatching(/^Check the ID/) as unknown,
				facts: ["OneSignal doesn't know the message."],
				subscriptions: [],
			},
		],
	},
	{
		when: 'the plan does not export events',
		given: chosen,
		sends: [view, user, exportStart],
		answer: [
			{ body: sentMessage },
			{ body: oneUser },
			{
				status: 403,
				body: { errors: ['This API is not available for applications on your plan.'] },
			},
		],
		shows: [
			expect.objectContaining({
				verdict: 'unknown',
				reason: 'eventsUnavailable',
				explanation: expect.stringMatching(
					/^Can't tell, because .*not available for applications on your plan\.$/,
				) as unknown,
			}),
		],
	},
]);
