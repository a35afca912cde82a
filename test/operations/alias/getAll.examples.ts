import { app, subscription } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const shows = [{ externalId: 'customer-1842', oneSignalId: 'o-1', aliases: { crm_id: '42' } }];
const body = { identity: { external_id: 'customer-1842', onesignal_id: 'o-1', crm_id: '42' } };

export default examplesOf('alias', 'getAll', [
	{
		when: 'only what is required is filled in',
		given: { userId: 'customer-1842' },
		sends: { method: 'GET', path: `/apps/${app}/users/by/external_id/customer-1842/identity` },
		answer: { body },
		shows,
	},
	{
		when: 'every field is filled in',
		given: { identifyUserBy: 'subscriptionId', subscriptionId: subscription },
		sends: { method: 'GET', path: `/apps/${app}/subscriptions/${subscription}/user/identity` },
		answer: { body },
		shows,
	},
]);
