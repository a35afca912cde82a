import { app, subscription } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { simpleUser, wholeUser } from './wholeUser';

const path = `/apps/${app}/users/by/external_id/customer-1842`;
const device = { id: subscription, type: 'iOSPush', token: 'a', enabled: true, session_count: 4 };
const raw = {
	...wholeUser,
	properties: { ...wholeUser.properties, first_active: 1767225600 },
	subscriptions: [
		device,
		{ id: 's-2', type: 'Email', token: 'ada@example.com', enabled: true },
		{ id: 's-3', type: 'SMS', token: '+15551234567', enabled: false },
	],
};

export default examplesOf('user', 'get', [
	{
		when: 'only what is required is filled in',
		given: { userId: 'customer-1842' },
		sends: { method: 'GET', path },
		answer: { body: raw },
		shows: [
			{
				...simpleUser,
				subscriptions: [
					{ id: subscription, type: 'iosPush', token: 'a', subscribed: true },
					{ id: 's-2', type: 'email', token: 'ada@example.com', subscribed: true },
					{ id: 's-3', type: 'sms', token: '+15551234567', subscribed: false },
				],
			},
		],
	},
	{
		when: 'every field is filled in',
		given: {
			identifyUserBy: 'alias',
			aliasLabel: 'crm_id',
			userId: '42',
			simplify: false,
			options: { ifUserNotFound: 'stop', retries: { maxAttempts: 2, maxSeconds: 30 } },
		},
		sends: { method: 'GET', path: `/apps/${app}/users/by/crm_id/42` },
		answer: { body: raw },
		shows: [raw],
	},
	{
		when: 'OneSignal says why a subscription gets nothing',
		given: { userId: 'customer-1842' },
		sends: { method: 'GET', path },
		answer: { body: wholeUser },
		shows: [simpleUser],
	},
	{
		when: 'the user has nothing yet, and OneSignal says so by leaving it out',
		given: { userId: 'customer-1842' },
		sends: { method: 'GET', path },
		answer: { body: { identity: { onesignal_id: 'o-1' } } },
		shows: [{ oneSignalId: 'o-1', aliases: {} }],
	},
	{
		when: 'OneSignal does not know the user',
		given: { userId: 'customer-1842' },
		sends: { method: 'GET', path },
		answer: {
			status: 404,
			body: {
				errors: [
					{ title: "Given alias (external_id: customer-1842) doesn't match an existing user" },
				],
			},
		},
		refuses: /^OneSignal doesn't know this ID: Given alias/,
		advises: /exists in the credential/,
	},
]);
