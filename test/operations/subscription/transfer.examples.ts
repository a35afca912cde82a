import { app, subscription } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const path = `/apps/${app}/subscriptions/${subscription}/owner`;
const body = { identity: { external_id: 'customer-1842', onesignal_id: 'o-1' } };

export default examplesOf('subscription', 'transfer', [
	{
		when: 'only what is required is filled in',
		given: { subscriptionId: subscription, aliasId: 'customer-1842' },
		sends: { method: 'PATCH', path, body: { identity: { external_id: 'customer-1842' } } },
		answer: { body },
		shows: [body],
	},
	{
		when: 'every field is filled in',
		given: {
			subscriptionId: subscription,
			aliasLabel: 'custom',
			customAliasLabel: 'crm_id',
			aliasId: 42,
		},
		sends: { method: 'PATCH', path, body: { identity: { crm_id: '42' } } },
		answer: { body },
		shows: [body],
	},
	{
		when: 'the new owner is nobody',
		given: { subscriptionId: subscription, aliasId: 'null' },
		refuses: `'User ID' is "null", which stands for nobody [item 0]`,
		advises: /Filter node/,
	},
]);
