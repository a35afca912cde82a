import { pushTo, emailTo, smsTo, failing, type DeliveryCase } from './deliveryCase.mts';

export const failed: DeliveryCase[] = [
	{
		when: 'the email bounced',
		arrange: failing('message.email.bounced', emailTo('ada', 'grace')),
		...{ verdict: 'notDelivered', reason: 'bounced' },
	},
	{
		when: 'the email to the only recipient bounced, and events may not be exported',
		arrange: async (setup) => {
			const [id] = await failing('message.email.bounced', emailTo('ada'))(setup);
			return [id, 'ada', { exportMessageEvents: false }];
		},
		...{ verdict: 'notDelivered', reason: 'bounced' },
	},
	{
		when: 'the address is on the suppression list',
		arrange: failing('message.email.suppressed', emailTo('ada', 'grace')),
		...{ verdict: 'notDelivered', reason: 'suppressed' },
	},
	{
		when: 'a quota was used up',
		arrange: failing('message.email.failed', emailTo('ada', 'grace'), 'Monthly quota exceeded'),
		...{ verdict: 'notDelivered', reason: 'quotaExceeded' },
	},
	{
		when: 'the push token is invalid',
		arrange: failing('message.push.failed', pushTo('ada', 'grace'), 'FcmV1InvalidToken'),
		...{ verdict: 'notDelivered', reason: 'invalidToken' },
	},
	{
		when: 'the push credentials are those of another app',
		arrange: failing('message.push.failed', pushTo('ada', 'grace'), 'DeviceTokenNotForTopic'),
		...{ verdict: 'notDelivered', reason: 'invalidPushCredentials' },
	},
	{
		when: 'the user has replied STOP',
		arrange: failing('message.sms.failed', smsTo('ada'), '21610: unsubscribed recipient'),
		...{ verdict: 'notDelivered', reason: 'optedOutAtCarrier' },
	},
	{
		when: 'the carrier could not deliver the text',
		arrange: failing('message.sms.undelivered', smsTo('ada')),
		...{ verdict: 'notDelivered', reason: 'undelivered' },
	},
	{
		when: 'it failed for another reason',
		arrange: failing('message.push.failed', pushTo('ada', 'grace'), 'Internal error'),
		...{ verdict: 'notDelivered', reason: 'failed' },
	},
	{
		when: 'the app was uninstalled, and OneSignal learned it from this message',
		arrange: async ({ emulator, send, subscriptionOf }) => {
			emulator.app().conditions().uninstalled.add(subscriptionOf('ada', 'iOSPush'));
			return [await send(pushTo('ada', 'grace'))];
		},
		...{ verdict: 'notDelivered', reason: 'deviceUnsubscribed' },
	},
];
