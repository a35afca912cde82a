import { app, customer } from '../../support/fixtureIds.ts';
import { examplesOf } from '../../support/examples.ts';

const to = { userId: customer };

/** What people type for the properties of a user. */
export default examplesOf('user', 'update', [
	{
		when: 'Chinese is given with its script',
		given: {
			...to,
			userProperties: { language: 'ZH-hant', timeZone: 'europe/berlin', country: 'gb' },
		},
		sends: {
			method: 'PATCH',
			path: `/apps/${app}/users/by/external_id/${customer}`,
			body: {
				properties: { language: 'zh-Hant', timezone_id: 'Europe/Berlin', country: 'GB' },
			},
		},
		answer: { status: 202, body: { properties: { language: 'zh-Hant' } } },
		shows: [{ externalId: customer, language: 'zh-Hant' }],
	},
	{
		when: 'the time zone is a city',
		given: { ...to, userProperties: { timeZone: 'Berlin' } },
		refuses: `'Time Zone' isn't a valid time zone: "Berlin" [item 0]`,
		advises: 'Select the time zone from the list, or use its IANA name, e.g. Europe/Berlin.',
	},
	{
		when: 'the country is none',
		given: { ...to, userProperties: { country: 'EU' } },
		refuses: `'Country' isn't a valid country code: "EU" [item 0]`,
		advises: /ISO 3166-1/,
	},
	{
		when: 'the language is none',
		given: { ...to, userProperties: { language: 'xx' } },
		refuses: `'Language' isn't a valid language code: "xx" [item 0]`,
		advises: /ISO 639-1/,
	},
	{
		when: 'the external ID is "1", which OneSignal reserves',
		given: { userId: '1', userProperties: { country: 'DE' } },
		refuses: `'User ID' is "1", which OneSignal doesn't accept as an External ID [item 0]`,
		advises: /longer ID/,
	},
]);
