import type { Channel } from '../records.mts';

/** Every event kind that OneSignal documents. */
export const eventKinds = [
	...['sent', 'received', 'clicked', 'failed', 'unsubscribed'].map((it) => `message.push.${it}`),
	...['impression', 'clicked', 'page_displayed'].map((it) => `message.iam.${it}`),
	...['sent', 'received', 'opened', 'clicked', 'unsubscribed'].map((it) => `message.email.${it}`),
	...['reported_as_spam', 'bounced', 'failed', 'suppressed'].map((it) => `message.email.${it}`),
	...['sent', 'failed', 'delivered', 'undelivered'].map((it) => `message.sms.${it}`),
	...['sent', 'delivered', 'unsubscribed', 'failed', 'clicked'].map(
		(it) => `message.live_activity.${it}`,
	),
];

/** Events of every successful delivery. */
export const automaticKinds: Record<Channel, string[]> = {
	push: ['message.push.sent', 'message.push.received'],
	email: ['message.email.sent', 'message.email.received'],
	sms: ['message.sms.sent', 'message.sms.delivered'],
};

/** Events of every message of a Live Activity. */
export const liveActivityKinds = ['message.live_activity.sent', 'message.live_activity.delivered'];

/** Events that unsubscribe the recipient. */
export const unsubscribingKinds = [
	'message.push.unsubscribed',
	'message.email.unsubscribed',
	'message.email.reported_as_spam',
	'message.email.bounced',
];
