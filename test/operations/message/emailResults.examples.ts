import { examplesOf } from '../../support/examples';
import { partlySent, sendResults } from './sendResults';

const text = { subject: 'Welcome', body: 'Hello' };
const toUsers = { ...text, sendTo: 'users', userIds: 'customer-1842, customer-1843' };

export default examplesOf('message', 'sendEmail', [
	...sendResults(toUsers),
	partlySent(
		toUsers,
		{ invalid_aliases: { external_id: ['customer-1843'] } },
		{ externalId: ['customer-1843'] },
	),
	partlySent(
		{
			...text,
			sendTo: 'emailAddresses',
			emailAddresses: 'ada@example.com, grace@example.com',
		},
		{ invalid_email_tokens: ['grace@example.com'] },
		{ emailAddresses: ['grace@example.com'] },
	),
]);
