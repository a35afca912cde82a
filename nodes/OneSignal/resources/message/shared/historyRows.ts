import { eventTime } from '../../../output/messageEvent';
import { simplifyRows } from '../../../output/simplifyRows';

/** The recipients of a message, or those who clicked it. OneSignal documents the time for clicks only. */
export const simplifyHistoryRows = simplifyRows([
	['external_id', 'externalId'],
	['onesignal_id', 'oneSignalId'],
	['player_id', 'subscriptionId'],
	['target_channel', 'channel'],
	['timestamp', 'clickedAt', eventTime],
]);
