import { messageAudience } from '../idempotency/recipients';
import { withKey } from './messageBatch';
import { sendSeparately } from './sendSeparately';

/** Starts of live activities: one request for each item. */
export const liveActivities = sendSeparately({
	audienceOf: (body) => [`activity ${String(body.activity_id)}`, ...messageAudience(body)],
	contentOf: (body) => JSON.stringify(body),
	withKey,
	remembered: (id) => ({ statusCode: 201, body: { notification_id: id } }),
});
