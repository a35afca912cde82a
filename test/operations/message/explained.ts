import { app, message } from '../../support/fixtureIds';
import type { ExampleResponse } from '../../support/examples';

/* One push to one user, and what OneSignal says of it. */

export const view = { method: 'GET' as const, path: `/notifications/${message}?app_id=${app}` };
export const user = {
	method: 'GET' as const,
	path: `/apps/${app}/users/by/external_id/customer-1842`,
};
export const exportStart = {
	method: 'POST' as const,
	path: `/notifications/${message}/export_events?app_id=${app}`,
};
export const download = {
	method: 'GET' as const,
	path: '/csv/events.csv.gz',
	unsigned: true as const,
};
export const started = { body: { csv_file_url: '{server}/csv/events.csv.gz' } };

export const sentMessage = {
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
export const oneUser = {
	identity: { external_id: 'customer-1842', onesignal_id: 'o-1' },
	subscriptions: [
		{ id: 's-1', type: 'iOSPush', token: 'a', enabled: true, notification_types: 1 },
		{ id: 's-2', type: 'Email', token: 'ada@example.com', enabled: true },
	],
};
export const unsubscribedUser = {
	...oneUser,
	subscriptions: [{ id: 's-1', type: 'iOSPush', enabled: false, notification_types: -2 }],
};
export const csv = (row: string): ExampleResponse => ({
	body: `external_user_id,subscription_id,device_type,sent,delivered,clicked,onesignal_id,failed,unsubscribed,failure_message\n${row}\n`,
});

export const chosen = {
	messageId: { __rl: true, mode: 'id', value: message },
	userId: 'customer-1842',
};
export const wentOut = [
	'The message is a push notification.',
	'Sending began 2026-01-01 00:00 UTC.',
	'Sending ended 2026-01-01 00:01 UTC.',
	'Recipients: 1 sent.',
];
