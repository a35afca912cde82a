import type { INodePropertyOptions } from 'n8n-workflow';

/** Stands for every kind of event, those that OneSignal adds tomorrow included. */
export const anyEvent = '*';

/** What can happen to a message, as OneSignal's event streams tell it; the names begin with the channel. */
export const events: INodePropertyOptions[] = [
	{ name: 'Any Event', value: anyEvent, description: 'Everything that the event stream delivers' },
	{
		name: 'Email Bounced',
		value: 'message.email.bounced',
		description: 'The address does not take mail',
	},
	{
		name: 'Email Clicked',
		value: 'message.email.clicked',
		description: 'Somebody clicked a link in an email',
	},
	{ name: 'Email Failed', value: 'message.email.failed', description: 'An email was not sent' },
	{
		name: 'Email Opened',
		value: 'message.email.opened',
		description: 'Somebody opened an email',
	},
	{
		name: 'Email Received',
		value: 'message.email.received',
		description: 'The mail server of the recipient took an email',
	},
	{
		name: 'Email Reported as Spam',
		value: 'message.email.reported_as_spam',
		description: 'Somebody marked an email as spam',
	},
	{ name: 'Email Sent', value: 'message.email.sent', description: 'An email left OneSignal' },
	{
		name: 'Email Suppressed',
		value: 'message.email.suppressed',
		description: 'An email was held back, since the address bounced or complained before',
	},
	{
		name: 'Email Unsubscribed',
		value: 'message.email.unsubscribed',
		description: 'Somebody unsubscribed by a link in an email',
	},
	{
		name: 'In-App Clicked',
		value: 'message.iam.clicked',
		description: 'Somebody clicked in an in-app message',
	},
	{
		name: 'In-App Impression',
		value: 'message.iam.impression',
		description: 'An in-app message was shown',
	},
	{
		name: 'In-App Page Displayed',
		value: 'message.iam.page_displayed',
		description: 'A page of an in-app message was shown',
	},
	{
		name: 'Live Activity Clicked',
		value: 'message.live_activity.clicked',
		description: 'Somebody tapped a Live Activity',
	},
	{
		name: 'Live Activity Delivered',
		value: 'message.live_activity.delivered',
		description: 'A Live Activity reached the phone',
	},
	{
		name: 'Live Activity Failed',
		value: 'message.live_activity.failed',
		description: 'A Live Activity was not sent',
	},
	{
		name: 'Live Activity Sent',
		value: 'message.live_activity.sent',
		description: 'A Live Activity left OneSignal',
	},
	{
		name: 'Live Activity Unsubscribed',
		value: 'message.live_activity.unsubscribed',
		description: 'A phone no longer takes Live Activities',
	},
	{
		name: 'Push Clicked',
		value: 'message.push.clicked',
		description: 'Somebody tapped a push notification',
	},
	{
		name: 'Push Failed',
		value: 'message.push.failed',
		description: 'A push notification was not sent',
	},
	{
		name: 'Push Received',
		value: 'message.push.received',
		description: 'A device confirmed a push notification; not all platforms do',
	},
	{
		name: 'Push Sent',
		value: 'message.push.sent',
		description: 'A push notification left OneSignal',
	},
	{
		name: 'Push Unsubscribed',
		value: 'message.push.unsubscribed',
		description: 'A device no longer takes push notifications',
	},
	{
		name: 'SMS Delivered',
		value: 'message.sms.delivered',
		description: 'A text message reached the phone',
	},
	{
		name: 'SMS Failed',
		value: 'message.sms.failed',
		description: 'A text message was not sent',
	},
	{ name: 'SMS Sent', value: 'message.sms.sent', description: 'A text message left OneSignal' },
	{
		name: 'SMS Undelivered',
		value: 'message.sms.undelivered',
		description: 'A text message did not reach the phone',
	},
];
