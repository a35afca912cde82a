import { app, subscription } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const body = { identity: { external_id: 'customer-1842', onesignal_id: 'o-1', crm_id: '42' } };

export default examplesOf('alias', 'getAll', [
	{
		when: 'only what is required is filled in',
		given: { aliasId: 'customer-1842' },
		sends: { method: 'GET', path: `/apps/${app}/users/by/external_id/customer-1842/identity` },
		answer: { body },
		shows: [body],
	},
	{
		when: 'every field is filled in',
		given: { findBy: 'subscription', subscriptionId: subscription },
		sends: { method: 'GET', path: `/apps/${app}/subscriptions/${subscription}/user/identity` },
		answer: { body },
		shows: [body],
	},
]);
