import { fromOneSignalType } from '../../../fields/subscriptionType';
import { isoTime } from '../../../output/isoTime';
import { asFlagCell, asNumberCell, simplifyRows } from '../../../output/simplifyRows';

/** Its names are those that other operations use for a subscription and its user. */
export const simplifySubscriptionRows = simplifyRows(
	[
		['id', 'id'],
		['external_user_id', 'externalId'],
		['onesignal_id', 'oneSignalId'],
		['device_type', 'type', fromOneSignalType],
		['identifier', 'token'],
		// OneSignal says whether the token is invalid, which it is without consent.
		['invalid_identifier', 'subscribed', (text) => text !== 't'],
		['notification_types', 'subscriptionStatus', asNumberCell],
		['tags', 'tags', undefined, {}],
		['language', 'language'],
		['country', 'country'],
		['timezone_id', 'timeZone'],
		['location', 'location'],
		['ip', 'ipAddress'],
		['session_count', 'sessionCount', asNumberCell],
		['playtime', 'sessionTime', asNumberCell],
		['amount_spent', 'amountSpent', asNumberCell],
		['device_model', 'deviceModel'],
		['device_os', 'deviceOs'],
		['game_version', 'appVersion'],
		['rooted', 'rooted', asFlagCell],
		['web_auth', 'webAuthKey'],
		['web_p256', 'webPublicKey'],
		['created_at', 'createdAt', isoTime],
		['last_active', 'lastActive', isoTime],
		['unsubscribed_at', 'unsubscribedAt', isoTime],
	],
	// The offset of the time zone in seconds, an advertising ID and a badge.
	['timezone', 'ad_id', 'badge_count'],
);
