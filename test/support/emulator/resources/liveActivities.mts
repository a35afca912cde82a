import { randomUUID } from 'node:crypto';
import { errorList } from '../responses.mts';
import { messageErrors as errorFormat } from '../errorFormats.mts';
import { route } from '../route.mts';
import { activityChange, activityStart } from '../schemas/liveActivity.mts';
import { noQuery } from '../schemas/queries.mts';
import type { AppState } from '../state/app.mts';
import { resolveAudience, type Targeting } from '../state/audience.mts';
import { storedResponse, storeResponse } from '../state/idempotency.mts';

const common = { method: 'POST', key: 'app', appId: 'path', errorFormat, query: noQuery } as const;

/** Each user once, regardless of the number of devices. */
function recipientIdsOf(app: AppState, targeting: Targeting): string[] {
	const { recipients } = resolveAudience(app, 'push', targeting);
	return [...new Set(recipients.map(({ user }) => user.identity.onesignal_id))];
}

const start = route({
	...common,
	path: '/apps/{app_id}/activities/activity/{activity_type}',
	body: activityStart,
	respond: ({ app, params, body }) => {
		const earlier = storedResponse(app, body.idempotency_key);
		if (earlier) return earlier;
		const id = randomUUID();
		app.activities.set(body.activity_id, {
			id: body.activity_id,
			type: params.activity_type,
			title: body.headings.en,
			text: body.contents.en,
			attributes: body.event_attributes,
			state: body.event_updates,
			userIds: recipientIdsOf(app, body),
			messages: 1,
			hasEnded: false,
			at: new Date().toISOString(),
		});
		const answer = { status: 201, body: { notification_id: id } };
		storeResponse(app, body.idempotency_key, answer);
		return answer;
	},
});

const change = route({
	...common,
	path: '/apps/{app_id}/live_activities/{activity_id}/notifications',
	body: activityChange,
	respond: ({ app, params, body }) => {
		const activity = app.activities.get(params.activity_id);
		if (!activity) return errorList(404, 'Live activity not found');
		if (activity.hasEnded) return errorList(400, 'Live activity has already ended');
		activity.state = body.event_updates;
		activity.title = body.headings?.en ?? activity.title;
		activity.text = body.contents?.en ?? activity.text;
		activity.messages += 1;
		activity.hasEnded = body.event === 'end';
		activity.at = new Date().toISOString();
		return { status: 201, body: { id: randomUUID() } };
	},
});

export const liveActivities = [start, change];
