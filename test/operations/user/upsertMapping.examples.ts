import { assignments, waysToMap } from '../../support/assignments';
import { app } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const path = `/apps/${app}/users`;
const answer = { status: 202, body: { identity: { external_id: 'customer-1842' } } };
const shows = [{ externalId: 'customer-1842', aliases: {} }];

export default examplesOf('user', 'upsert', [
	...waysToMap(
		'aliases',
		{ crm_id: 42, 'shop.id': 's-7' },
		{
			given: { externalId: 'customer-1842' },
			sends: {
				method: 'POST',
				path,
				body: { identity: { external_id: 'customer-1842', crm_id: '42', 'shop.id': 's-7' } },
			},
			answer,
			shows,
		},
	),
	...waysToMap(
		'tags',
		{ plan: 'pro' },
		{
			given: { externalId: 'customer-1842', aliases: assignments({ crm_id: '42' }) },
			sends: {
				method: 'POST',
				path,
				body: {
					identity: { external_id: 'customer-1842', crm_id: '42' },
					properties: { tags: { plan: 'pro' } },
				},
			},
			answer,
			shows,
		},
	),
	{
		when: 'two mappings ignore the same inputs',
		given: {
			externalId: '={{ $json.id }}',
			tagsMode: 'automatic',
			aliasesMode: 'automatic',
			inputsToIgnore: 'id',
		},
		item: { id: 'customer-1842', crm_id: '42' },
		sends: {
			method: 'POST',
			path,
			body: {
				identity: { external_id: 'customer-1842', crm_id: '42' },
				properties: { tags: { crm_id: '42' } },
			},
		},
		answer,
		shows,
	},
]);
