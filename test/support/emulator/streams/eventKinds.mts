import type { Channel } from '../records.mts';

/** Every kind of event that OneSignal lists. */
export const kinds = [
	...['sent', 'received', 'clicked', 'failed', 'unsubscribed'].map((it) => `message.push.${it}`),
	...['impression', 'clicked', 'page_displayed'].map((it) => `message.iam.${it}`),
	...['sent', 'received', 'opened', 'clicked', 'unsubscribed'].map((it) => `message.email.${it}`),
	...['reported_as_spam', 'bounced', 'failed', 'suppressed'].map((it) => `message.email.${it}`),
	...['sent', 'failed', 'delivered', 'undelivered'].map((it) => `message.sms.${it}`),
	...['sent', 'delivered', 'unsubscribed', 'failed', 'clicked'].map(
		(it) => `message.live_activity.${it}`,
	),
];

/** What happens to a message by itself when it goes out well. */
export const fortunes: Record<Channel, string[]> = {
	push: ['message.push.sent', 'message.push.received'],
	email: ['message.email.sent', 'message.email.received'],
	sms: ['message.sms.sent', 'message.sms.delivered'],
};

/** Kinds after which nothing more goes to the address. */
export const endings = [
	'message.push.unsubscribed',
	'message.email.unsubscribed',
	'message.email.reported_as_spam',
	'message.email.bounced',
];
