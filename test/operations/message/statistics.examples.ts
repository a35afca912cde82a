import { app, message } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const path = `/notifications/${message}?app_id=${app}`;
const raw = {
	id: message,
	name: 'Sale',
	queued_at: 1767225600,
	send_after: 1767229200,
	completed_at: 1767229260,
};
const email = {
	...raw,
	successful: 100,
	failed: 0,
	errored: 0,
	converted: 9,
	platform_delivery_stats: {
		email: {
			successful: 100,
			failed: 0,
			errored: 0,
			received: 60,
			bounced: 40,
			opened: 45,
			unique_opens: 30,
			clicks: 12,
			unique_clicks: 6,
			unsubscribed: 2,
			reported_spam: 1,
		},
	},
};
const simpleEmail = {
	channel: 'email',
	sent: 100,
	delivered: 60,
	bounced: 40,
	failed: 0,
	opens: 45,
	uniqueOpens: 30,
	clicks: 12,
	uniqueClicks: 6,
	unsubscribed: 2,
	reportedSpam: 1,
	deliveryRate: 0.6,
	openRate: 0.5,
	clickRate: 0.1,
};
const sms = {
	...raw,
	successful: 100,
	failed: 0,
	errored: 5,
	converted: 20,
	platform_delivery_stats: {
		sms: { successful: 100, errored: 5, provider_successful: 80, provider_failed: 15 },
	},
};
const named = {
	id: message,
	name: 'Sale',
	status: 'sent',
	sendAt: '2026-01-01T01:00:00.000Z',
};
const chosen = { messageId: { __rl: true, mode: 'id', value: message } };

export default examplesOf('message', 'get', [
	{
		when: 'it is an email, of which 40 of 100 bounced',
		given: chosen,
		sends: { method: 'GET', path },
		answer: { body: email },
		shows: [{ ...named, ...simpleEmail }],
	},
	{
		when: 'it is an email whose deliveries are not counted yet',
		given: chosen,
		sends: { method: 'GET', path },
		answer: { body: { ...email, platform_delivery_stats: { email: { successful: 100 } } } },
		shows: [
			{
				...named,
				...Object.fromEntries(Object.keys(simpleEmail).map((key) => [key, null])),
				channel: 'email',
				sent: 100,
				failed: 0,
			},
		],
	},
	{
		when: 'it is a text message',
		given: chosen,
		sends: { method: 'GET', path },
		answer: { body: sms },
		shows: [
			{
				...named,
				channel: 'sms',
				sent: 100,
				delivered: 80,
				undelivered: 15,
				failed: 5,
				clicked: 20,
				deliveryRate: 0.7619,
				clickRate: 0.25,
			},
		],
	},
	{
		when: 'it is an email that the glossary calls clicked',
		given: chosen,
		sends: { method: 'GET', path },
		answer: { body: { ...email, platform_delivery_stats: { email: { received: 4, clicked: 2 } } } },
		shows: [expect.objectContaining({ delivered: 4, clicks: 2, uniqueClicks: null })],
	},
	{
		when: 'it was counted for several channels and does not say which one it is',
		given: chosen,
		sends: { method: 'GET', path },
		answer: { body: { ...email, platform_delivery_stats: { email: {}, sms: {} } } },
		shows: [{ ...named, channel: null, sent: 100 }],
	},
	{
		when: 'it was counted for several channels and has a subject',
		given: chosen,
		sends: { method: 'GET', path },
		answer: {
			body: { ...email, email_subject: 'Sale', platform_delivery_stats: { email: {}, sms: {} } },
		},
		shows: [expect.objectContaining({ channel: 'email', sent: 100, deliveryRate: null })],
	},
	{
		when: 'the counts contradict each other',
		given: chosen,
		sends: { method: 'GET', path },
		answer: {
			body: { ...email, platform_delivery_stats: { email: { successful: 1, received: 2 } } },
		},
		shows: [expect.objectContaining({ sent: 1, delivered: 2, deliveryRate: null })],
	},
]);
