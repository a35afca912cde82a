import { app } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { userFound, identityLookup } from '../../support/identityLookup';

const answer = { status: 202, body: { properties: { tags: { plan: '' } } } };
const shows = [{ properties: { tags: { plan: '' } } }];

export default examplesOf('user', 'deleteTags', [
	{
		when: 'only what is required is filled in',
		given: { aliasId: 'customer-1842', tagNames: 'plan' },
		sends: {
			method: 'PATCH',
			path: `/apps/${app}/users/by/external_id/customer-1842`,
			body: { properties: { tags: { plan: '' } } },
		},
		answer,
		shows,
	},
	{
		when: 'every field is filled in',
		given: {
			aliasLabel: 'custom',
			customAliasLabel: 'crm_id',
			aliasId: '42',
			options: { ifUnknown: 'stop', requireExternalId: true, maxTries: 2, maxSeconds: 30 },
			tagNames: ['plan', 'seats'],
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
		shows,
	},
	{
		when: 'no tag is named',
		given: { aliasId: 'customer-1842', tagNames: ' , ' },
		refuses: "'Tag Names' is empty [item 0]",
		advises: /several with commas/,
	},
]);
