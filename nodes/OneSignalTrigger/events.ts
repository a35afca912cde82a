import type { INodePropertyOptions } from 'n8n-workflow';

/** Stands for every kind of event, also those that OneSignal adds later. */
export const anyEvent = '*';

/** What can happen to a message, as OneSignal's event streams report it; the names begin with the channel. */
export const events: INodePropertyOptions[] = [
	{ name: 'Any Event', value: anyEvent, description: 'Everything that the event stream delivers' },
	{
		name: 'Email Bounced',
		value: 'message.email.bounced',
		action: 'On email bounced',
		description: "The recipient's mail server rejected the email",
	},
	{
		name: 'Email Clicked',
		value: 'message.email.clicked',
		action: 'On email clicked',
		description: 'The recipient clicked a link in an email',
	},
	{
		name: 'Email Failed',
		value: 'message.email.failed',
		action: 'On email failed',
		description: "An email couldn't be sent",
	},
	{
		name: 'Email Opened',
		value: 'message.email.opened',
		action: 'On email opened',
		description: 'The recipient opened an email',
	},
	{
		name: 'Email Received',
		value: 'message.email.received',
		action: 'On email received',
		description: "The recipient's mail server accepted an email",
	},
	{
		name: 'Email Reported as Spam',
		value: 'message.email.reported_as_spam',
		action: 'On email reported as spam',
		description: 'The recipient marked an email as spam',
	},
	{
		name: 'Email Sent',
		value: 'message.email.sent',
		action: 'On email sent',
		description: 'OneSignal sent an email',
	},
	{
		name: 'Email Suppressed',
		value: 'message.email.suppressed',
		action: 'On email suppressed',
		description: 'An email was held back because the address bounced or complained before',
	},
	{
		name: 'Email Unsubscribed',
		value: 'message.email.unsubscribed',
		action: 'On email unsubscribed',
		description: 'The recipient unsubscribed using a link in an email',
	},
	{
		name: 'In-App Clicked',
		value: 'message.iam.clicked',
		action: 'On in-app message clicked',
		description: 'The user clicked in an in-app message',
	},
	{
		name: 'In-App Impression',
		value: 'message.iam.impression',
		action: 'On in-app message shown',
		description: 'An in-app message was shown',
	},
	{
		name: 'In-App Page Displayed',
		value: 'message.iam.page_displayed',
		action: 'On in-app message page displayed',
		description: 'A page of an in-app message was shown',
	},
	{
		name: 'Live Activity Clicked',
		value: 'message.live_activity.clicked',
		action: 'On Live Activity clicked',
		description: 'The user tapped a Live Activity',
	},
	{
		name: 'Live Activity Delivered',
		value: 'message.live_activity.delivered',
		action: 'On Live Activity delivered',
		description: 'A Live Activity reached the device',
	},
	{
		name: 'Live Activity Failed',
		value: 'message.live_activity.failed',
		action: 'On Live Activity failed',
		description: "A Live Activity couldn't be sent",
	},
	{
		name: 'Live Activity Sent',
		value: 'message.live_activity.sent',
		action: 'On Live Activity sent',
		description: 'OneSignal sent a Live Activity',
	},
	{
		name: 'Live Activity Unsubscribed',
		value: 'message.live_activity.unsubscribed',
		action: 'On Live Activity unsubscribed',
		description: 'A device no longer accepts Live Activities',
	},
	{
		name: 'Push Clicked',
		value: 'message.push.clicked',
		action: 'On push clicked',
		description: 'The recipient tapped a push notification',
	},
	{
		name: 'Push Failed',
		value: 'message.push.failed',
		action: 'On push failed',
		description: "A push notification couldn't be sent",
	},
	{
		name: 'Push Received',
		value: 'message.push.received',
		action: 'On push received',
		description: 'A device confirmed a push notification; not all platforms do',
	},
	{
		name: 'Push Sent',
		value: 'message.push.sent',
		action: 'On push sent',
		description: 'OneSignal sent a push notification',
	},
	{
		name: 'Push Unsubscribed',
		value: 'message.push.unsubscribed',
		action: 'On push unsubscribed',
		description: 'A device no longer accepts push notifications',
	},
	{
		name: 'SMS Delivered',
		value: 'message.sms.delivered',
		action: 'On SMS delivered',
		description: 'A text message reached the phone',
	},
	{
		name: 'SMS Failed',
		value: 'message.sms.failed',
		action: 'On SMS failed',
		description: "A text message couldn't be sent",
	},
	{
		name: 'SMS Sent',
		value: 'message.sms.sent',
		action: 'On SMS sent',
		description: 'OneSignal sent a text message',
	},
	{
		name: 'SMS Undelivered',
		value: 'message.sms.undelivered',
		action: 'On SMS undelivered',
		description: "A text message didn't reach the phone",
	},
];
