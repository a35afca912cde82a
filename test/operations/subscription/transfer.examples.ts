import { app, subscription } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const path = `/apps/${app}/subscriptions/${subscription}/owner`;
const shows = [{ externalId: 'customer-1842', oneSignalId: 'o-1', aliases: {} }];
const body = { identity: { external_id: 'customer-1842', onesignal_id: 'o-1' } };

export default examplesOf('subscription', 'transfer', [
	{
		when: 'only what is required is filled in',
		given: { subscriptionId: subscription, userId: 'customer-1842' },
		sends: { method: 'PATCH', path, body: { identity: { external_id: 'customer-1842' } } },
		answer: { body },
		shows,
	},
	{
		when: 'every field is filled in',
		given: {
			subscriptionId: subscription,
			identifyUserBy: 'alias',
			aliasLabel: 'crm_id',
			userId: 42,
		},
		sends: { method: 'PATCH', path, body: { identity: { crm_id: '42' } } },
		answer: { body },
		shows,
	},
	{
		when: 'the new owner does not exist',
		given: { subscriptionId: subscription, userId: 'null' },
		refuses: `'User ID' is "null", which isn't a valid ID [item 0]`,
		advises: /Filter node/,
	},
]);
