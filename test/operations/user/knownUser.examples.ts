import { assignments } from '../../support/assignments';
import { app } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { userFound, identityLookup, userNotFound } from '../../support/identityLookup';

const plan = { tags: assignments({ plan: 'pro' }) };
const user = `/apps/${app}/users/by/external_id/customer-1842`;
const byAlias = `/apps/${app}/users/by/crm_id/42`;
const crm = { identifyUserBy: 'alias', aliasLabel: 'crm_id', userId: '42' };
const setTag = (path: string) => ({
	method: 'PATCH' as const,
	path,
	body: { properties: { tags: { plan: 'pro' } } },
});
const answer = { status: 202, body: { properties: { tags: { plan: 'pro' } } } };
const shows = [{ externalId: 'customer-1842', tags: { plan: 'pro' } }];
const anonymous = { body: { identity: { onesignal_id: '5e9d3a7c-1f4b-4d68-a0c2-8b7e6f1d2c36' } } };

export default examplesOf('user', 'setTags', [
	{
		when: 'the user has no External ID yet',
		given: { ...crm, ...plan },
		sends: identityLookup(byAlias),
		answer: anonymous,
		refuses: 'This user has no External ID, so changes would be lost at the next login [item 0]',
		advises: /'Require External ID'/,
	},
	{
		when: 'a user without External ID will do',
		given: { ...crm, ...plan, options: { requireExternalId: false } },
		sends: setTag(byAlias),
		answer,
		shows: [{ aliases: { crm_id: '42' }, tags: { plan: 'pro' } }],
	},
	{
		when: 'no one has the alias',
		given: { ...crm, ...plan },
		sends: identityLookup(byAlias),
		answer: userNotFound,
		refuses: "OneSignal doesn't know this ID: No user with these aliases [item 0]",
		advises: /wasn't deleted/,
	},
	{
		when: 'no one has the alias and unknown users are skipped',
		given: { ...crm, ...plan, options: { ifUserNotFound: 'continue' } },
		sends: identityLookup(byAlias),
		answer: userNotFound,
		shows: [{ found: false }],
	},
	{
		when: 'an expression chooses what its list does not have',
		given: { ...crm, ...plan, options: { ifUserNotFound: '={{ "Stop" }}' } },
		refuses: `'If User Not Found' doesn't have the option "Stop" [item 0]`,
		advises: /one of: create, continue, stop/,
	},
	{
		when: 'no one has the alias and unknown users are created',
		given: { ...crm, ...plan, options: { ifUserNotFound: 'create' } },
		sends: identityLookup(byAlias),
		answer: userNotFound,
		refuses: 'The user is not in OneSignal, and can only be created by External ID [item 0]',
		advises: /Choose 'External ID'/,
	},
	{
		when: 'an unknown user is created',
		given: { userId: 'customer-1842', ...plan, options: { ifUserNotFound: 'create' } },
		sends: [
			identityLookup(user),
			{
				method: 'POST',
				path: `/apps/${app}/users`,
				body: { identity: { external_id: 'customer-1842' } },
			},
			setTag(user),
		],
		answer: [userNotFound, { body: { identity: { external_id: 'customer-1842' } } }, answer],
		shows,
	},
	{
		when: 'a user who is known is not created again',
		given: { userId: 'customer-1842', ...plan, options: { ifUserNotFound: 'create' } },
		sends: [identityLookup(user), setTag(user)],
		answer: [userFound, answer],
		shows,
	},
	{
		when: 'the user cannot be created',
		given: { userId: 'customer-1842', ...plan, options: { ifUserNotFound: 'create' } },
		sends: [
			identityLookup(user),
			{
				method: 'POST',
				path: `/apps/${app}/users`,
				body: { identity: { external_id: 'customer-1842' } },
			},
		],
		answer: [userNotFound, { status: 400, body: { errors: ['A subscription is needed'] } }],
		refuses: "OneSignal didn't accept the request: A subscription is needed [item 0]",
		advises: /./,
	},
]);
