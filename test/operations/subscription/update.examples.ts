import { app, emailTemplate, subscription } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const path = `/apps/${app}/subscriptions/${subscription}`;
const byToken = `/apps/${app}/subscriptions_by_token`;
const enabled = { subscription: { enabled: false } };
const off = { updateFields: { subscribed: false } };
const byAddress = {
	identifySubscriptionBy: 'token',
	subscriptionType: 'email',
	token: 'ada@example.com',
};

export default examplesOf('subscription', 'update', [
	{
		when: 'only what is required is filled in',
		given: { subscriptionId: subscription, ...off },
		sends: { method: 'PATCH', path, body: enabled },
		answer: { body: {} },
		shows: [{ id: subscription, subscribed: false }],
	},
	{
		when: 'every field is filled in',
		given: {
			subscriptionId: subscription.toUpperCase(),
			updateFields: {
				token: 'ada@new.example.com',
				subscribed: true,
				subscriptionStatus: 1,
				sessionTime: 60,
				sessionCount: 2,
				appVersion: '2.4.1',
				deviceModel: 'Pixel 9',
				deviceOs: '15',
				iosBuild: 'appStore',
			},
		},
		sends: {
			method: 'PATCH',
			path,
			body: {
				subscription: {
					token: 'ada@new.example.com',
					enabled: true,
					notification_types: 1,
					session_time: 60,
					session_count: 2,
					app_version: '2.4.1',
					device_model: 'Pixel 9',
					device_os: '15',
					test_type: 0,
				},
			},
		},
		answer: { body: { subscription: { id: subscription } } },
		shows: [
			{
				id: subscription,
				token: 'ada@new.example.com',
				subscribed: true,
				subscriptionStatus: 1,
			},
		],
	},
	{
		when: 'OneSignal shows the whole subscription',
		given: { subscriptionId: subscription, ...off },
		sends: { method: 'PATCH', path, body: enabled },
		answer: {
			body: {
				subscription: {
					id: subscription,
					type: 'SMS',
					token: '+15551234567',
					enabled: false,
					notification_types: -2,
					session_count: 0,
				},
			},
		},
		shows: [
			{
				id: subscription,
				type: 'sms',
				token: '+15551234567',
				subscribed: false,
				subscriptionStatus: -2,
			},
		],
	},
	...[
		['email', 'Email', 'ada@example.com', 'ada@example.com'],
		['email', 'Email', ' ada@example.com ', 'ada@example.com'],
		['sms', 'SMS', '+1 (555) 123-4567', '+15551234567'],
		['androidPush', 'AndroidPush', 'a/b:c', 'a/b:c'],
		['iosPush', 'iOSPush', 'a1b2', 'a1b2'],
		['amazonPush', 'FireOSPush', 'a1b2', 'a1b2'],
		['macPush', 'macOSPush', 'a1b2', 'a1b2'],
	].map(([subscriptionType, oneSignalType, token, sentToken]) => ({
		when: `it is found by "${token}", of the type ${subscriptionType}`,
		given: { identifySubscriptionBy: 'token', subscriptionType, token, ...off },
		sends: {
			method: 'PATCH' as const,
			path: `${byToken}/${oneSignalType}/${encodeURIComponent(sentToken)}`,
			body: enabled,
		},
		answer: { status: 202, body: {} },
		shows: [{ type: subscriptionType, token: sentToken, subscribed: false }],
	})),
	...[
		['+1 (555) 123-4567', '+15551234567'],
		['+1.555.123.4567', '+15551234567'],
		['mailto:ada@example.com', 'ada@example.com'],
		['Ada <ada@example.com>', 'ada@example.com'],
		[' a/b:c ', 'a/b:c'],
		['https://fcm.googleapis.com/wp/a@b', 'https://fcm.googleapis.com/wp/a@b'],
	].map(([token, sentToken]) => ({
		when: `the new token is written as people write it: "${token}"`,
		given: { subscriptionId: subscription, updateFields: { token } },
		sends: {
			method: 'PATCH' as const,
			path,
			body: { subscription: { token: sentToken } },
		},
		answer: { status: 202, body: {} },
		shows: [{ id: subscription, token: sentToken }],
	})),
	{
		when: 'it is found by its token, which OneSignal then cannot change',
		given: { ...byAddress, updateFields: { token: 'ada@new.example.com' } },
		refuses: 'Nothing to update is filled in [item 0]',
		advises: /Subscribed/,
	},
	{
		when: 'several subscriptions have the token, and OneSignal lists their IDs',
		given: { ...byAddress, ...off },
		sends: { method: 'PATCH', path: `${byToken}/Email/ada%40example.com`, body: enabled },
		answer: {
			status: 400,
			body: {
				errors: [
					{
						title: 'Multiple subscriptions found',
						meta: { subscription_ids: [subscription, emailTemplate] },
					},
				],
			},
		},
		refuses: new RegExp(`${subscription}.*${emailTemplate}`),
		advises: /./,
	},
	{
		when: 'it is found by something that is no email address',
		given: { ...byAddress, token: 'ada', ...off },
		refuses: `'Email Address, Phone Number or Token' contains an invalid email address: "ada" [item 0]`,
		advises: /name@example.com/,
	},
	{
		when: 'the new token looks like a phone number, but is none',
		given: { subscriptionId: subscription, updateFields: { token: '+1555' } },
		refuses: /^'Email Address, Phone Number or Token' contains an invalid phone number: "\+1555"/,
		advises: /with the country code/,
	},
	{
		when: 'the expression of Subscribed finds nothing',
		given: { subscriptionId: subscription, updateFields: { subscribed: '={{ $json.agreed }}' } },
		refuses: "'Subscribed' is empty [item 0]",
		advises: /remove it/,
	},
	{
		when: 'nothing is to change',
		given: { subscriptionId: subscription, updateFields: { token: '' } },
		refuses: 'Nothing to update is filled in [item 0]',
		advises: /Subscribed/,
	},
	{
		when: 'OneSignal does not know the subscription',
		given: { subscriptionId: subscription, ...off },
		sends: { method: 'PATCH', path, body: enabled },
		answer: {
			status: 404,
			body: { errors: [{ code: 'subscription-0', title: 'Subscription not found' }] },
		},
		refuses: "OneSignal doesn't know this ID: Subscription not found [item 0]",
		advises: /exists in the credential/,
	},
]);
