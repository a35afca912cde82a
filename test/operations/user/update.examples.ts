import { waysToMap } from '../../support/assignments';
import { app, subscription } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { userFound, identityLookup } from '../../support/identityLookup';

const path = `/apps/${app}/users/by/external_id/customer-1842`;
const answer = { status: 202, body: { properties: { language: 'de' } } };
const shows = [{ properties: { language: 'de' } }];

export default examplesOf('user', 'update', [
	{
		when: 'only what is required is filled in',
		given: { aliasId: 'customer-1842', properties: { language: 'DE' } },
		sends: { method: 'PATCH', path, body: { properties: { language: 'de' } } },
		answer,
		shows,
	},
	{
		when: 'every field is filled in',
		given: {
			aliasLabel: 'custom',
			customAliasLabel: 'crm_id',
			aliasId: 'customer-1842',
			tagsMode: 'json',
			tagsJson: '{"seats": 5}',
			properties: {
				language: 'de',
				timezone: 'Europe/Berlin',
				country: 'DE',
				latitude: 52.52,
				longitude: 13.4,
			},
			purchases: {
				purchase: [
					{ sku: 't-shirt', amount: 24.99, count: 2, currency: 'eur' },
					{ sku: 'sticker', amount: 1 },
				],
			},
			options: {
				ifUnknown: 'stop',
				requireExternalId: true,
				sessionTime: 60,
				sessionCount: 1,
				sessionSubscription: subscription,
				refreshDeviceMetadata: true,
				additionalFields: '{}',
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
		shows,
	},
	...waysToMap(
		'tags',
		{ plan: 'pro' },
		{
			given: { aliasId: 'customer-1842' },
			sends: { method: 'PATCH', path, body: { properties: { tags: { plan: 'pro' } } } },
			answer,
			shows,
		},
	),
	{
		when: 'nothing is filled in but who',
		given: { aliasId: 'customer-1842' },
		refuses: 'Nothing to update is filled in [item 0]',
		advises: /Fill in 'Tags'/,
	},
	{
		when: 'a purchase has no product',
		given: { aliasId: 'customer-1842', purchases: { purchase: [{ sku: '', amount: 1 }] } },
		refuses: "'Purchases: Product ID' is empty [item 0]",
		advises: /Fill in/,
	},
	{
		when: 'the price of a purchase is no number',
		given: { aliasId: 'customer-1842', purchases: { purchase: [{ sku: 'a', amount: 'free' }] } },
		refuses: /^'Purchases: Price' is not a number/,
		advises: /Correct the number/,
	},
	{
		when: 'the currency is no code',
		given: {
			aliasId: 'customer-1842',
			purchases: { purchase: [{ sku: 'a', amount: 1, currency: '€' }] },
		},
		refuses: '\'Purchases: Currency\' is "€", but OneSignal takes a code of three letters [item 0]',
		advises: /EUR/,
	},
	{
		when: 'the device of the session is none',
		given: { aliasId: 'customer-1842', options: { sessionCount: 1, sessionSubscription: 'x' } },
		refuses: `'Count Sessions for Subscription' has "x", which is no ID of OneSignal [item 0]`,
		advises: /123e4567/,
	},
]);
