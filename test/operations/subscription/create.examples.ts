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
		given: { aliasId: 'customer-1842', emailAddress: 'ada@example.com' },
		sends: {
			method: 'POST',
			path,
			body: { subscription: { type: 'Email', token: 'ada@example.com' } },
		},
		answer: { status: 202, body: raw },
		shows: [{ id: subscription, type: 'Email', token: 'ada@example.com', enabled: true }],
	},
	{
		when: 'every field is filled in',
		given: {
			aliasLabel: 'custom',
			customAliasLabel: 'crm_id',
			aliasId: 'customer-1842',
			subscriptionType: 'SMS',
			phoneNumber: '+1 (555) 123-4567',
			simplify: false,
			options: {
				ifUnknown: 'stop',
				requireExternalId: true,
				startUnsubscribed: true,
				statusCode: -2,
				sessionTime: 60,
				sessionCount: 2,
				appVersion: '2.4.1',
				deviceModel: 'Pixel 9',
				deviceOs: '15',
				testType: 1,
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
		when: 'OneSignal answers with nothing',
		given: {
			aliasId: 'customer-1842',
			emailAddress: 'ada@example.com',
			options: { startUnsubscribed: true },
		},
		sends: {
			method: 'POST',
			path,
			body: { subscription: { type: 'Email', token: 'ada@example.com', enabled: false } },
		},
		answer: { body: {} },
		shows: [{ id: null, type: 'Email', token: 'ada@example.com', enabled: false }],
	},
	{
		when: 'the expression of Start Unsubscribed finds nothing',
		given: {
			aliasId: 'customer-1842',
			emailAddress: 'ada@example.com',
			options: { startUnsubscribed: '={{ $json.refused }}' },
		},
		refuses: "'Start Unsubscribed' is empty [item 0]",
		advises: /remove the option/,
	},
	{
		when: 'the address is none',
		given: { aliasId: 'customer-1842', emailAddress: 'ada' },
		refuses: `'Email Address' has "ada", which is no email address [item 0]`,
		advises: /name@example.com/,
	},
	{
		when: 'the number has no country code',
		given: { aliasId: 'customer-1842', subscriptionType: 'SMS', phoneNumber: '555 1234' },
		refuses: /^'Phone Number' has "555 1234", which is no phone number with a country code/,
		advises: /plus sign/,
	},
	{
		when: 'the user has as many as OneSignal keeps',
		given: { aliasId: 'customer-1842', emailAddress: 'ada@example.com' },
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
		refuses: /^The user has as many subscriptions as OneSignal allows: .*maximum number/,
		advises: /Delete one/,
	},
]);
