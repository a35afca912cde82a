import { app, subscription } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const path = `/apps/${app}/subscriptions/${subscription}`;
const byToken = `/apps/${app}/subscriptions_by_token`;
const enabled = { subscription: { enabled: false } };
const off = { updateFields: { enabled: false } };

export default examplesOf('subscription', 'update', [
	{
		when: 'only what is required is filled in',
		given: { subscriptionId: subscription, ...off },
		sends: { method: 'PATCH', path, body: enabled },
		answer: { body: {} },
		shows: [{ updated: true }],
	},
	{
		when: 'every field is filled in',
		given: {
			subscriptionId: subscription.toUpperCase(),
			updateFields: {
				newType: 'Email',
				newAddress: 'ada@new.example.com',
				enabled: true,
				statusCode: 1,
				sessionTime: 60,
				sessionCount: 2,
				appVersion: '2.4.1',
				deviceModel: 'Pixel 9',
				deviceOs: '15',
				testType: 0,
			},
		},
		sends: {
			method: 'PATCH',
			path,
			body: {
				subscription: {
					type: 'Email',
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
		shows: [{ updated: true, subscription: { id: subscription } }],
	},
	...[
		['Email', 'ada@example.com', 'ada%40example.com'],
		['Email', ' ada@example.com ', 'ada%40example.com'],
		['SMS', '+1 (555) 123-4567', '%2B15551234567'],
		['AndroidPush', 'a/b:c', 'a%2Fb%3Ac'],
	].map(([tokenType, address, segment]) => ({
		when: `it is found by "${address}", of the type ${tokenType}`,
		given: { findSubscriptionBy: 'address', tokenType, address, ...off },
		sends: { method: 'PATCH' as const, path: `${byToken}/${tokenType}/${segment}`, body: enabled },
		answer: { status: 202, body: {} },
		shows: [{ updated: true }],
	})),
	...[
		{ when: 'its type stays as it is', newAddress: '+1 (555) 123-4567', token: '+15551234567' },
		{ when: 'it becomes a number', newType: 'SMS', newAddress: '+1.555.123.4567' },
		{ when: 'it becomes a token', newType: 'AndroidPush', newAddress: ' a/b:c ', token: 'a/b:c' },
	].map(({ when, newType, newAddress, token = '+15551234567' }) => ({
		when: `a new address is written as people write it, and ${when}`,
		given: {
			subscriptionId: subscription,
			updateFields: { newAddress, ...(newType && { newType }) },
		},
		sends: {
			method: 'PATCH' as const,
			path,
			body: { subscription: { ...(newType && { type: newType }), token } },
		},
		answer: { status: 202, body: {} },
		shows: [{ updated: true }],
	})),
	{
		when: 'it is found by something that is no email address',
		given: { findSubscriptionBy: 'address', tokenType: 'Email', address: 'ada', ...off },
		refuses: `'Address or Token' has "ada", which is no email address [item 0]`,
		advises: /name@example.com/,
	},
	{
		when: 'the new address is of another type than the old one',
		given: {
			findSubscriptionBy: 'address',
			tokenType: 'Email',
			address: 'ada@example.com',
			updateFields: { newAddress: '+15551234567' },
		},
		refuses: /^'New Address or Token' has "\+15551234567", which is no email address/,
		advises: /name@example.com/,
	},
	{
		when: 'the expression of Subscribed finds nothing',
		given: { subscriptionId: subscription, updateFields: { enabled: '={{ $json.agreed }}' } },
		refuses: "'Subscribed' is empty [item 0]",
		advises: /remove the option/,
	},
	{
		when: 'nothing is to change',
		given: { subscriptionId: subscription, updateFields: { newAddress: '' } },
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
		refuses: 'OneSignal does not know this ID: Subscription not found [item 0]',
		advises: /exists in the app/,
	},
]);
