import { app, subscription } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { userFound, identityLookup } from '../../support/identityLookup';

const path = `/apps/${app}/users/by/external_id/customer-1842/subscriptions`;
const raw = {
	subscription: {
		id: subscription,
		type: 'Email',
		token: 'ada@example.com',
		enabled: true,
		sdk: '',
	},
};

export default examplesOf('subscription', 'create', [
	{
		when: 'only what is required is filled in',
		given: { userId: 'customer-1842', emailAddress: 'ada@example.com' },
		sends: {
			method: 'POST',
			path,
			body: { subscription: { type: 'Email', token: 'ada@example.com' } },
		},
		answer: { status: 202, body: raw },
		shows: [{ id: subscription, type: 'email', token: 'ada@example.com', subscribed: true }],
	},
	{
		when: 'every field is filled in',
		given: {
			identifyUserBy: 'alias',
			aliasLabel: 'crm_id',
			userId: 'customer-1842',
			subscriptionType: 'sms',
			phoneNumber: '+1 (555) 123-4567',
			simplify: false,
			options: {
				ifUserNotFound: 'stop',
				requireExternalId: true,
				createAsUnsubscribed: true,
				subscriptionStatus: -2,
				sessionTime: 60,
				sessionCount: 2,
				appVersion: '2.4.1',
				deviceModel: 'Pixel 9',
				deviceOs: '15',
				iosBuild: 'development',
			},
		},
		sends: [
			identityLookup(`/apps/${app}/users/by/crm_id/customer-1842`),
			{
				method: 'POST',
				path: `/apps/${app}/users/by/crm_id/customer-1842/subscriptions`,
				body: {
					subscription: {
						type: 'SMS',
						token: '+15551234567',
						enabled: false,
						notification_types: -2,
						session_time: 60,
						session_count: 2,
						app_version: '2.4.1',
						device_model: 'Pixel 9',
						device_os: '15',
						test_type: 1,
					},
				},
			},
		],
		answer: [userFound, { status: 202, body: raw }],
		shows: [raw],
	},
	{
		when: 'OneSignal says whether the new subscription gets messages',
		given: { userId: 'customer-1842', emailAddress: 'ada@example.com' },
		sends: {
			method: 'POST',
			path,
			body: { subscription: { type: 'Email', token: 'ada@example.com' } },
		},
		answer: {
			status: 202,
			body: { subscription: { ...raw.subscription, notification_types: 1 } },
		},
		shows: [
			{
				id: subscription,
				type: 'email',
				token: 'ada@example.com',
				subscribed: true,
				subscriptionStatus: 1,
			},
		],
	},
	{
		when: 'OneSignal answers with nothing',
		given: {
			userId: 'customer-1842',
			emailAddress: 'ada@example.com',
			options: { createAsUnsubscribed: true },
		},
		sends: {
			method: 'POST',
			path,
			body: { subscription: { type: 'Email', token: 'ada@example.com', enabled: false } },
		},
		answer: { body: {} },
		shows: [{ type: 'email', token: 'ada@example.com', subscribed: false }],
	},
	{
		when: 'the expression of Create as Unsubscribed finds nothing',
		given: {
			userId: 'customer-1842',
			emailAddress: 'ada@example.com',
			options: { createAsUnsubscribed: '={{ $json.refused }}' },
		},
		refuses: "'Create as Unsubscribed' is empty [item 0]",
		advises: /remove it/,
	},
	{
		when: 'the address is none',
		given: { userId: 'customer-1842', emailAddress: 'ada' },
		refuses: `'Email Address' contains an invalid email address: "ada" [item 0]`,
		advises: /name@example.com/,
	},
	{
		when: 'the number has no country code',
		given: { userId: 'customer-1842', subscriptionType: 'sms', phoneNumber: '555 1234' },
		refuses: /^'Phone Number' contains an invalid phone number: "555 1234"/,
		advises: /with the country code/,
	},
	{
		when: 'the user has as many as OneSignal keeps',
		given: { userId: 'customer-1842', emailAddress: 'ada@example.com' },
		sends: { method: 'POST', path, body: expect.anything() },
		answer: {
			status: 409,
			body: {
				errors: [
					{
						code: 'Subscription Limit Exceeded',
						title: 'The user already has the maximum number of subscriptions',
					},
				],
			},
		},
		refuses: /^The user has the maximum number of subscriptions: .*maximum number/,
		advises: /Delete one/,
	},
]);
