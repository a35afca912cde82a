import { subscription } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { partlySent, sendResults } from './sendResults';

const text = { message: 'Hello' };
const toUsers = { ...text, sendTo: 'users', userIds: 'customer-1842, customer-1843' };
const oneSignalId = '5e9d3a7c-1f4b-4d68-a0c2-8b7e6f1d2c36';
const otherId = '5e9d3a7c-1f4b-4d68-a0c2-8b7e6f1d2c37';
const otherSubscription = '5e9d3a7c-1f4b-4d68-a0c2-8b7e6f1d2c38';

export default examplesOf('message', 'sendPush', [
	...sendResults(toUsers),
	partlySent(
		toUsers,
		{ invalid_aliases: { external_id: ['customer-1843'] } },
		{ externalId: ['customer-1843'] },
	),
	partlySent(
		{ ...text, sendTo: 'users', identifyUserBy: 'oneSignalId', userIds: [oneSignalId, otherId] },
		{ invalid_aliases: { onesignal_id: [oneSignalId] } },
		{ oneSignalId: [oneSignalId] },
	),
	partlySent(
		{ ...text, sendTo: 'subscriptions', subscriptionIds: [subscription, otherSubscription] },
		{ invalid_player_ids: [subscription] },
		{ subscriptionIds: [subscription] },
	),
]);
