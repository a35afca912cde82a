import { fromOneSignalType } from '../../../fields/subscriptionType';
import { eventTime, hasHappened } from '../../../output/messageEvent';
import { simplifyRows } from '../../../output/simplifyRows';

/** What became of a message for each of its recipients. An empty cell means that it didn't happen. */
export const simplifyMessageEventRows = simplifyRows([
	['external_user_id', 'externalId'],
	['onesignal_id', 'oneSignalId'],
	['subscription_id', 'subscriptionId'],
	['device_type', 'type', fromOneSignalType],
	['sent', 'sent', hasHappened, false],
	['sent', 'sentAt', eventTime],
	['delivered', 'delivered', hasHappened, false],
	['delivered', 'deliveredAt', eventTime],
	['clicked', 'clicked', hasHappened, false],
	['clicked', 'clickedAt', eventTime],
	['failed', 'failed', hasHappened, false],
	['failed', 'failedAt', eventTime],
	['unsubscribed', 'unsubscribed', hasHappened, false],
	['unsubscribed', 'unsubscribedAt', eventTime],
	['failure_message', 'failureMessage'],
]);
