import { assignments, waysToMap } from '../../support/assignments';
import { app, subscription } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { userFound, identityLookup } from '../../support/identityLookup';

const answer = { body: { identity: { external_id: 'customer-1842', crm_id: '42' } } };
const shows = [{ externalId: 'customer-1842', aliases: { crm_id: '42' } }];

export default examplesOf('alias', 'set', [
	{
		when: 'only what is required is filled in',
		given: { userId: 'customer-1842', aliases: assignments({ crm_id: '42' }) },
		sends: {
			method: 'PATCH',
			path: `/apps/${app}/users/by/external_id/customer-1842/identity`,
			body: { identity: { crm_id: '42' } },
		},
		answer,
		shows,
	},
	{
		when: 'every field is filled in',
		given: {
			identifyUserBy: 'subscriptionId',
			subscriptionId: subscription,
			options: {
				ifUserNotFound: 'stop',
				requireExternalId: true,
				retries: { maxAttempts: 2, maxSeconds: 30 },
			},
			aliases: assignments({ crm_id: 42, shop_id: 's-7' }),
		},
		sends: [
			identityLookup(`/apps/${app}/subscriptions/${subscription}/user`),
			{
				method: 'PATCH',
				path: `/apps/${app}/subscriptions/${subscription}/user/identity`,
				body: { identity: { crm_id: '42', shop_id: 's-7' } },
			},
		],
		answer: [userFound, answer],
		shows,
	},
	{
		when: 'the user is known by another alias',
		given: {
			identifyUserBy: 'alias',
			aliasLabel: 'shop_id',
			userId: 's-7',
			aliases: assignments({ crm_id: '42' }),
		},
		sends: [
			identityLookup(`/apps/${app}/users/by/shop_id/s-7`),
			{
				method: 'PATCH',
				path: `/apps/${app}/users/by/shop_id/s-7/identity`,
				body: { identity: { crm_id: '42' } },
			},
		],
		answer: [userFound, answer],
		shows,
	},
	{
		when: 'the subscription ID is none',
		given: {
			identifyUserBy: 'subscriptionId',
			subscriptionId: 'ada',
			aliases: assignments({ crm_id: '42' }),
		},
		refuses: `'Subscription ID' isn't a valid OneSignal ID: "ada" [item 0]`,
		advises: /123e4567/,
	},
	{
		when: 'no alias is given',
		given: { userId: 'customer-1842', aliases: {} },
		refuses: "'Aliases' is empty [item 0]",
		advises: /Enter a value/,
	},
	...waysToMap(
		'aliases',
		{ crm_id: 42, 'shop.id': 's-7' },
		{
			given: { userId: 'customer-1842' },
			sends: {
				method: 'PATCH',
				path: `/apps/${app}/users/by/external_id/customer-1842/identity`,
				body: { identity: { crm_id: '42', 'shop.id': 's-7' } },
			},
			answer,
			shows,
		},
	),
	{
		when: 'an alias that is mapped automatically has no value',
		given: { userId: 'customer-1842', aliasesMode: 'automatic' },
		item: { crm_id: null },
		refuses: "'Aliases: crm_id' is empty [item 0]",
		advises: /check that the input/,
	},
	{
		when: 'an alias is there twice but for the spaces around it',
		given: {
			userId: 'customer-1842',
			aliasesMode: 'json',
			aliasesJson: '{"crm_id": "42", " crm_id": "43"}',
		},
		refuses: `'Aliases (JSON)' has "crm_id" twice [item 0]`,
		advises: /each label once/,
	},
	...[
		['label', { ['a'.repeat(129)]: '42' }, "'Aliases (JSON): Label'"],
		['ID', { crm_id: '4'.repeat(129) }, "'Aliases (JSON): crm_id'"],
	].map(([part, aliases, label]) => ({
		when: `the ${part as string} of an alias is longer than OneSignal accepts`,
		given: {
			userId: 'customer-1842',
			aliasesMode: 'json',
			aliasesJson: JSON.stringify(aliases),
		},
		refuses: new RegExp(`^${(label as string).replace(/[()]/g, '\\$&')} .*at most 128`),
		advises: /./,
	})),
	...['manual', 'json'].map((aliasesMode) => ({
		when: `a user gets the first External ID (${aliasesMode})`,
		given: {
			identifyUserBy: 'alias',
			aliasLabel: 'shop_id',
			userId: 's-7',
			aliasesMode,
			...(aliasesMode === 'json'
				? { aliasesJson: '{"external_id": "customer-1842"}' }
				: { aliases: assignments({ external_id: 'customer-1842' }) }),
		},
		sends: {
			method: 'PATCH' as const,
			path: `/apps/${app}/users/by/shop_id/s-7/identity`,
			body: { identity: { external_id: 'customer-1842' } },
		},
		answer,
		shows,
	})),
	...['external_id', ' external_id'].map((name) => ({
		when: `a column ${JSON.stringify(name)} would become the External ID`,
		given: { userId: 'customer-1842', aliasesMode: 'automatic' },
		item: { crm_id: '42', [name]: 'customer-7' },
		refuses: `'Aliases' would take the External ID from the input field "external_id" [item 0]`,
		advises: /Map Each Column Manually/,
	})),
	...[
		{ aliases: assignments({ external_id: 1 }) },
		{ aliasesMode: 'json', aliasesJson: '{"external_id": "1"}' },
	].map((given, i) => ({
		when: `the External ID is one that OneSignal doesn't set (${i + 1})`,
		given: { userId: 'customer-1842', ...given },
		refuses: /external_id' is "1", which OneSignal doesn't accept as an External ID/,
		advises: /longer ID/,
	})),
	{
		when: 'the ID of an alias is missing',
		given: { userId: 'customer-1842', aliases: assignments({ crm_id: 'undefined' }) },
		refuses: `'Aliases: crm_id' is "undefined", which isn't a valid ID [item 0]`,
		advises: /add a Filter node/,
	},
	{
		when: 'the alias belongs to another user',
		given: { userId: 'customer-1842', aliases: assignments({ crm_id: 'taken' }) },
		sends: {
			method: 'PATCH',
			path: `/apps/${app}/users/by/external_id/customer-1842/identity`,
			body: { identity: { crm_id: 'taken' } },
		},
		answer: {
			status: 409,
			body: {
				errors: [
					{
						code: 'user-2',
						title: 'One or more Aliases claimed by another User',
						meta: { crm_id: 'taken' },
					},
				],
			},
		},
		refuses:
			'Another user in OneSignal already has this alias or ID: One or more Aliases claimed by another User (crm_id: taken) [item 0]',
		advises: /Remove it there/,
	},
]);
