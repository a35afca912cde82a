import { assignments } from '../../support/assignments';
import { app } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { simpleUser, wholeUser } from './wholeUser';

const path = `/apps/${app}/users`;
const answer = { status: 202, body: { identity: { external_id: 'customer-1842' } } };
const shows = [{ externalId: 'customer-1842', aliases: {} }];

export default examplesOf('user', 'upsert', [
	{
		when: 'only what is required is filled in',
		given: { externalId: 'customer-1842' },
		sends: { method: 'POST', path, body: { identity: { external_id: 'customer-1842' } } },
		answer,
		shows,
	},
	{
		when: 'every field is filled in',
		given: {
			externalId: 1842,
			emailAddresses: 'ada@example.com',
			phoneNumbers: '+15551234567',
			tags: assignments({ plan: 'pro', seats: 5, unknown: '' }),
			simplify: false,
			userProperties: {
				language: 'DE',
				timeZone: 'Europe/Berlin',
				country: 'de',
				latitude: 52.52,
				longitude: 13.4,
				firstActive: '2026-01-01T00:00:00Z',
				lastActive: 1767225600,
				testUserName: 'Ada on her phone',
			},
			aliases: assignments({ crm_id: 42 }),
			options: { createAsUnsubscribed: true, additionalBodyFieldsJson: '{}' },
		},
		sends: {
			method: 'POST',
			path,
			body: {
				identity: { external_id: '1842', crm_id: '42' },
				subscriptions: [
					{ type: 'Email', token: 'ada@example.com', enabled: false },
					{ type: 'SMS', token: '+15551234567', enabled: false },
				],
				properties: {
					tags: { plan: 'pro', seats: '5' },
					language: 'de',
					timezone_id: 'Europe/Berlin',
					country: 'DE',
					lat: 52.52,
					long: 13.4,
					first_active: 1767225600,
					last_active: 1767225600,
					test_user_name: 'Ada on her phone',
				},
			},
		},
		answer,
		shows: [answer.body],
	},
	{
		when: 'OneSignal shows the whole user',
		given: { externalId: 'customer-1842', emailAddresses: 'ada@example.com' },
		sends: {
			method: 'POST',
			path,
			body: {
				identity: { external_id: 'customer-1842' },
				subscriptions: [{ type: 'Email', token: 'ada@example.com' }],
			},
		},
		answer: {
			status: 202,
			body: {
				identity: { external_id: 'customer-1842', onesignal_id: 'o-1', crm_id: '42' },
				properties: { tags: { plan: 'pro' }, language: 'de', country: null },
				subscriptions: [
					{ id: 's-1', type: 'Email', token: 'ada@example.com', enabled: false, sdk: '' },
				],
			},
		},
		shows: [
			{
				externalId: 'customer-1842',
				oneSignalId: 'o-1',
				aliases: { crm_id: '42' },
				tags: { plan: 'pro' },
				language: 'de',
				country: null,
				emailAddresses: ['ada@example.com'],
				phoneNumbers: [],
				subscriptions: [{ id: 's-1', type: 'email', token: 'ada@example.com', subscribed: false }],
			},
		],
	},
	{
		when: 'OneSignal shows a user who has been there for long',
		given: { externalId: 'customer-1842', emailAddresses: 'ada@example.com' },
		sends: {
			method: 'POST',
			path,
			body: {
				identity: { external_id: 'customer-1842' },
				subscriptions: [{ type: 'Email', token: 'ada@example.com' }],
			},
		},
		answer: { status: 202, body: wholeUser },
		shows: [simpleUser],
	},
	{
		when: 'an address has more to it than the panel asks for',
		given: {
			externalId: 'customer-1842',
			options: {
				additionalBodyFieldsJson:
					'{"subscriptions": [{"type": "Email", "token": "ada@example.com", "session_count": 3}]}',
			},
		},
		sends: {
			method: 'POST',
			path,
			body: {
				identity: { external_id: 'customer-1842' },
				subscriptions: [{ type: 'Email', token: 'ada@example.com', session_count: 3 }],
			},
		},
		answer,
		shows,
	},
	...['', '  ', 'null', 'undefined', 'NA', '0', '-1', 'None'].map((externalId) => ({
		when: `the External ID is "${externalId}"`,
		given: { externalId: '={{ $json.id }}' },
		item: { id: externalId },
		refuses: externalId.trim()
			? `'External ID' is "${externalId}", which isn't a valid ID [item 0]`
			: "'External ID' is empty [item 0]",
		advises: externalId.trim() ? /add a Filter node/ : /check that the input contains/,
	})),
	{
		when: 'the expression of Create as Unsubscribed finds nothing',
		given: {
			externalId: 'customer-1842',
			emailAddresses: 'ada@example.com',
			options: { createAsUnsubscribed: '={{ $json.refused }}' },
		},
		refuses: "'Create as Unsubscribed' is empty [item 0]",
		advises: /remove it/,
	},
	{
		when: 'an alias would set the External ID a second time',
		given: {
			externalId: 'customer-1842',
			aliases: assignments({ external_id: 'someone-else' }),
		},
		refuses: `'Aliases' has "external_id" as a label [item 0]`,
		advises: /field of its own/,
	},
	{
		when: 'a tag has a name that OneSignal reserves',
		given: { externalId: 'customer-1842', tagsMode: 'json', tagsJson: '{"user": "x"}' },
		refuses: `'Tags (JSON)' has "user", a name that OneSignal reserves [item 0]`,
		advises: /another name/,
	},
	{
		when: 'an alias belongs to another user',
		given: {
			externalId: 'customer-1842',
			aliases: assignments({ crm_id: 'taken' }),
		},
		sends: { method: 'POST', path, body: expect.anything() },
		answer: {
			status: 409,
			body: {
				errors: [
					{
						code: 'Conflict',
						title: 'Conflicting aliases',
						meta: { conflicting_aliases: { crm_id: 'taken' } },
					},
				],
			},
		},
		refuses:
			'Another user in OneSignal already has this alias or ID: Conflicting aliases (crm_id: taken) [item 0]',
		advises: /names the label/,
	},
]);
