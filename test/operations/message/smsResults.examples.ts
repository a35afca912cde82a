import { examplesOf } from '../../support/examples';
import { partlySent, sendResults } from './sendResults';

const text = { message: 'Hello' };
const toUsers = { ...text, sendTo: 'users', userIds: 'customer-1842, customer-1843' };

export default examplesOf('message', 'sendSms', [
	...sendResults(toUsers),
	partlySent(
		toUsers,
		{ invalid_aliases: { external_id: ['customer-1843'] } },
		{ externalId: ['customer-1843'] },
	),
]);
