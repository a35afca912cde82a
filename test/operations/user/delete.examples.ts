import { app } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { identityLookup, userNotFound } from '../../support/identityLookup';

const answer = { status: 202, body: { identity: { onesignal_id: 'o-1' } } };

export default examplesOf('user', 'delete', [
	{
		when: 'only what is required is filled in',
		given: { userId: 'customer-1842' },
		sends: { method: 'DELETE', path: `/apps/${app}/users/by/external_id/customer-1842` },
		answer,
		shows: [{ deleted: true }],
	},
	{
		when: 'every field is filled in',
		given: { identifyUserBy: 'alias', aliasLabel: 'crm_id', userId: 42 },
		sends: { method: 'DELETE', path: `/apps/${app}/users/by/crm_id/42` },
		answer,
		shows: [{ deleted: true }],
	},
	{
		when: 'the user is gone already and unknown users are skipped',
		given: { userId: 'customer-1842', options: { ifUserNotFound: 'continue' } },
		sends: identityLookup(`/apps/${app}/users/by/external_id/customer-1842`),
		answer: userNotFound,
		shows: [{ found: false }],
	},
	{
		when: 'the ID is missing in the input',
		given: { userId: '={{ $json.missing }}' },
		refuses: "'User ID' is empty [item 0]",
		advises: /check that the input/,
	},
]);
