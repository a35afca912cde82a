import { assignments, waysToMap } from '../../support/assignments';
import { app } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { userFound, identityLookup } from '../../support/identityLookup';

const path = `/apps/${app}/users/by/external_id/customer-1842`;
const answer = { status: 202, body: { properties: { tags: { plan: 'pro' } } } };
const shows = [{ externalId: 'customer-1842', tags: { plan: 'pro' } }];

export default examplesOf('user', 'setTags', [
	{
		when: 'only what is required is filled in',
		given: { userId: 'customer-1842', tags: assignments({ plan: 'pro' }) },
		sends: { method: 'PATCH', path, body: { properties: { tags: { plan: 'pro' } } } },
		answer,
		shows,
	},
	{
		when: 'every field is filled in',
		given: {
			identifyUserBy: 'alias',
			aliasLabel: 'crm_id',
			userId: 42,
			tagsMode: 'json',
			tagsJson: '{"plan": "pro", "seats": 5, "trial": false}',
			simplify: false,
			options: {
				ifUserNotFound: 'stop',
				requireExternalId: true,
				retries: { maxAttempts: 2, maxSeconds: 30 },
			},
		},
		sends: [
			identityLookup(`/apps/${app}/users/by/crm_id/42`),
			{
				method: 'PATCH',
				path: `/apps/${app}/users/by/crm_id/42`,
				body: { properties: { tags: { plan: 'pro', seats: '5', trial: 'false' } } },
			},
		],
		answer: [userFound, answer],
		shows: [answer.body],
	},
	...[
		['customer 18/42', 'customer%2018%2F42'],
		['../x', '..%2Fx'],
		['ü', '%C3%BC'],
		['%2F', '%252F'],
		['ada@example.com', 'ada%40example.com'],
		['+15551234567', '%2B15551234567'],
	].map(([userId, segment]) => ({
		when: `the ID is ${userId}`,
		given: { userId, tags: assignments({ plan: 'pro' }) },
		sends: {
			method: 'PATCH' as const,
			path: `/apps/${app}/users/by/external_id/${segment}`,
			body: { properties: { tags: { plan: 'pro' } } },
		},
		answer,
		shows: [{ externalId: userId, tags: { plan: 'pro' } }],
	})),
	{
		when: 'the ID would climb up the path',
		given: { userId: '..', tags: assignments({ plan: 'pro' }) },
		refuses: "'User ID' has characters that OneSignal cannot look up [item 0]",
		advises: /as it is stored/,
	},
	{
		when: 'no tag has a value',
		given: { userId: 'customer-1842', tags: assignments({ plan: '' }) },
		refuses: "'Tags' is empty [item 0]",
		advises: /check that the input/,
	},
	{
		when: 'a tag is a list',
		given: { userId: 'customer-1842', tagsMode: 'json', tagsJson: '{"plans": ["a", "b"]}' },
		refuses: "'Tags (JSON): plans' is a list, but must be text [item 0]",
		advises: /single value/,
	},
	{
		when: 'the JSON is broken',
		given: { userId: 'customer-1842', tagsMode: 'json', tagsJson: '{"plan": pro}' },
		refuses: "'Tags (JSON)' isn't valid JSON [item 0]",
		advises: /double quotes/,
	},
	{
		when: 'a tag has a name that the client of n8n leaves out of objects, and a date as its value',
		given: {
			userId: 'customer-1842',
			tags: assignments({
				constructor: 'Ferrari',
				seen: '={{ DateTime.fromISO("2026-01-01T00:00:00Z").toUTC() }}',
			}),
		},
		sends: {
			method: 'PATCH',
			path: `/apps/${app}/users/by/external_id/customer-1842`,
			body: { properties: { tags: { constructor: 'Ferrari', seen: '2026-01-01T00:00:00.000Z' } } },
		},
		answer: { status: 202, body: { properties: {} } },
		shows: [{ externalId: 'customer-1842' }],
	},
	...waysToMap(
		'tags',
		{ plan: 'pro', seats: 5, trial: false, unknown: '', left: null, 'address.city': 'Rome' },
		{
			given: { userId: 'customer-1842' },
			sends: {
				method: 'PATCH',
				path,
				body: {
					properties: { tags: { plan: 'pro', seats: '5', trial: 'false', 'address.city': 'Rome' } },
				},
			},
			answer,
			shows,
		},
	),
	{
		when: 'a tag that is mapped automatically is an object',
		given: { userId: 'customer-1842', tagsMode: 'automatic', inputsToIgnore: 'id' },
		item: { id: 7, plan: 'pro', address: { city: 'Rome' } },
		refuses: "'Tags: address' is an object, but must be text [item 0]",
		advises: /single value/,
	},
	{
		when: 'all fields of the input are to be ignored',
		given: { userId: 'customer-1842', tagsMode: 'automatic', inputsToIgnore: '={{ ["id"] }}' },
		item: { id: 7 },
		refuses: "'Tags' is empty [item 0]",
		advises: /check that the input/,
	},
	{
		when: 'an expression stands in place of the entries',
		given: { userId: 'customer-1842', tags: '={{ $json.tags }}' },
		item: { tags: 'plan' },
		refuses: "'Tags' isn't a list of entries [item 0]",
		advises: "To pass an object from an expression, choose JSON in 'Tags Mode'.",
	},
	...[2 ** 53, 1e21, 1e-7].map((card) => ({
		when: `a tag is the number ${card}, which is not kept exactly`,
		given: { userId: 'customer-1842', tagsMode: 'json', tagsJson: JSON.stringify({ card }) },
		refuses: `'Tags (JSON): card' contains the number ${card}, which may have lost digits [item 0]`,
		advises: /^Pass it as text/,
	})),
	{
		when: 'JSON was cut in the middle of an emoji',
		given: { userId: 'customer-1842', tagsMode: 'json', tagsJson: '{"mood": "\\ud83d"}' },
		refuses: "'Tags (JSON)' contains an incomplete character [item 0]",
		advises: /slice/,
	},
]);
