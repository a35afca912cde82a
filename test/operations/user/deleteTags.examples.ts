import { app } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { userFound, identityLookup } from '../../support/identityLookup';

const answer = { status: 202, body: { properties: { tags: { plan: '', seats: '5' } } } };

export default examplesOf('user', 'deleteTags', [
	{
		when: 'only what is required is filled in',
		given: { userId: 'customer-1842', tagNames: 'plan' },
		sends: {
			method: 'PATCH',
			path: `/apps/${app}/users/by/external_id/customer-1842`,
			body: { properties: { tags: { plan: '' } } },
		},
		answer,
		shows: [{ externalId: 'customer-1842', tags: { seats: '5' } }],
	},
	{
		when: 'every field is filled in',
		given: {
			identifyUserBy: 'alias',
			aliasLabel: 'crm_id',
			userId: '42',
			options: {
				ifUserNotFound: 'stop',
				requireExternalId: true,
				retries: { maxAttempts: 2, maxSeconds: 30 },
			},
			tagNames: ['plan', 'seats'],
			simplify: false,
		},
		sends: [
			identityLookup(`/apps/${app}/users/by/crm_id/42`),
			{
				method: 'PATCH',
				path: `/apps/${app}/users/by/crm_id/42`,
				body: { properties: { tags: { plan: '', seats: '' } } },
			},
		],
		answer: [userFound, answer],
		shows: [answer.body],
	},
	{
		when: 'no tag is named',
		given: { userId: 'customer-1842', tagNames: ' , ' },
		refuses: "'Tag Names' is empty [item 0]",
		advises: /several separated by commas/,
	},
]);
