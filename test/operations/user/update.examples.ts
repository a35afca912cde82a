import { waysToMap } from '../../support/assignments';
import { app, subscription } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { userFound, identityLookup } from '../../support/identityLookup';

const path = `/apps/${app}/users/by/external_id/customer-1842`;
const answer = { status: 202, body: { properties: { language: 'de' } } };
const shows = [{ externalId: 'customer-1842', language: 'de' }];

export default examplesOf('user', 'update', [
	{
		when: 'only what is required is filled in',
		given: { userId: 'customer-1842', userProperties: { language: 'DE' } },
		sends: { method: 'PATCH', path, body: { properties: { language: 'de' } } },
		answer,
		shows,
	},
	{
		when: 'every field is filled in',
		given: {
			identifyUserBy: 'alias',
			aliasLabel: 'crm_id',
			userId: 'customer-1842',
			tagsMode: 'json',
			tagsJson: '{"seats": 5}',
			simplify: false,
			userProperties: {
				language: 'de',
				timeZone: 'Europe/Berlin',
				country: 'DE',
				latitude: 52.52,
				longitude: 13.4,
			},
			purchases: {
				purchase: [
					{ productId: 't-shirt', price: 24.99, quantity: 2, currency: 'eur' },
					{ productId: 'sticker', price: 1 },
				],
			},
			options: {
				ifUserNotFound: 'stop',
				requireExternalId: true,
				addSessionTime: 60,
				addSessions: 1,
				sessionSubscriptionId: subscription,
				refreshDeviceMetadata: true,
				additionalBodyFieldsJson: '{}',
			},
		},
		sends: [
			identityLookup(`/apps/${app}/users/by/crm_id/customer-1842`),
			{
				method: 'PATCH',
				path: `/apps/${app}/users/by/crm_id/customer-1842`,
				body: {
					properties: {
						tags: { seats: '5' },
						language: 'de',
						timezone_id: 'Europe/Berlin',
						country: 'DE',
						lat: 52.52,
						long: 13.4,
					},
					deltas: {
						purchases: [
							{ sku: 't-shirt', iso: 'EUR', amount: '24.99', count: 2 },
							{ sku: 'sticker', amount: '1', count: 1 },
						],
						session_time: 60,
						session_count: 1,
					},
					refresh_device_metadata: true,
				},
			},
		],
		answer: [userFound, answer],
		shows: [answer.body],
	},
	...waysToMap(
		'tags',
		{ plan: 'pro' },
		{
			given: { userId: 'customer-1842' },
			sends: { method: 'PATCH', path, body: { properties: { tags: { plan: 'pro' } } } },
			answer,
			shows,
		},
	),
	{
		when: 'several properties change',
		given: {
			userId: 'customer-1842',
			userProperties: { language: 'de', country: 'DE', timeZone: 'Europe/Berlin' },
		},
		sends: {
			method: 'PATCH',
			path,
			body: { properties: { language: 'de', country: 'DE', timezone_id: 'Europe/Berlin' } },
		},
		answer: {
			status: 202,
			body: {
				properties: {
					tags: { plan: 'pro' },
					language: 'de',
					country: 'DE',
					timezone_id: 'Europe/Berlin',
				},
			},
		},
		shows: [
			{
				externalId: 'customer-1842',
				tags: { plan: 'pro' },
				language: 'de',
				country: 'DE',
				timeZone: 'Europe/Berlin',
			},
		],
	},
	{
		when: 'nothing is filled in but who',
		given: { userId: 'customer-1842' },
		refuses: 'Nothing to update is filled in [item 0]',
		advises: /Fill in 'Tags'/,
	},
	{
		when: 'a purchase has no product',
		given: { userId: 'customer-1842', purchases: { purchase: [{ productId: '', price: 1 }] } },
		refuses: "'Purchases: Product ID' is empty [item 0]",
		advises: /Enter a value/,
	},
	{
		when: 'the price of a purchase is no number',
		given: {
			userId: 'customer-1842',
			purchases: { purchase: [{ productId: 'a', price: 'free' }] },
		},
		refuses: /^'Purchases: Price' isn't a number/,
		advises: /^Correct the value/,
	},
	{
		when: 'the currency is no code',
		given: {
			userId: 'customer-1842',
			purchases: { purchase: [{ productId: 'a', price: 1, currency: '€' }] },
		},
		refuses: '\'Purchases: Currency\' must be a three-letter currency code, not "€" [item 0]',
		advises: /EUR/,
	},
	{
		when: 'the currency is a whole text',
		given: {
			userId: 'customer-1842',
			purchases: { purchase: [{ productId: 'a', price: 1, currency: 'e'.repeat(200) }] },
		},
		refuses: `'Purchases: Currency' must be a three-letter currency code, not "${'E'.repeat(20)}" [item 0]`,
		advises: /EUR/,
	},
	{
		when: 'the device of the session is none',
		given: { userId: 'customer-1842', options: { addSessions: 1, sessionSubscriptionId: 'x' } },
		refuses: `'Session Subscription ID' isn't a valid OneSignal ID: "x" [item 0]`,
		advises: /123e4567/,
	},
]);
