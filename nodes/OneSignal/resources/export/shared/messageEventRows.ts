import { fromOneSignalType } from '../../../fields/subscriptionType';
import { asFlagCell, simplifyRows } from './rows';

/** What became of a message for each of its recipients. */
export const simplifyMessageEventRows = simplifyRows({
	external_user_id: ['externalId'],
	onesignal_id: ['oneSignalId'],
	subscription_id: ['subscriptionId'],
	device_type: ['type', fromOneSignalType],
	sent: ['sent', asFlagCell],
	delivered: ['delivered', asFlagCell],
	clicked: ['clicked', asFlagCell],
	failed: ['failed', asFlagCell],
	unsubscribed: ['unsubscribed', asFlagCell],
	failure_message: ['failureMessage'],
});
