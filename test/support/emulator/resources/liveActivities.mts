import { randomUUID } from 'node:crypto';
import { errorList } from '../responses.mts';
import { messageErrors as errorFormat } from '../errorFormats.mts';
import { route } from '../route.mts';
import { activityChange, activityStart } from '../schemas/liveActivity.mts';
import { noQuery } from '../schemas/queries.mts';
import type { ActivityRecord, LiveActivityMessage } from '../records.mts';
import type { AppState } from '../state/app.mts';
import { resolveAudience, type Targeting } from '../state/audience.mts';
import { storedResponse, storeResponse } from '../state/idempotency.mts';
import { isSubscribed } from '../state/subscriptions.mts';

const common = { method: 'POST', key: 'app', appId: 'path', errorFormat, query: noQuery } as const;

/** Each user once, regardless of the number of devices. */
function recipientIdsOf(app: AppState, targeting: Targeting): string[] {
	const { recipients } = resolveAudience(app, 'push', targeting);
	return [...new Set(recipients.map(({ user }) => user.identity.onesignal_id))];
}

/** Only iOS has Live Activities. */
function deliver(
	app: AppState,
	{ userIds, text, title }: ActivityRecord,
	messageId: string,
	liveActivity: LiveActivityMessage,
): void {
	const users = userIds.flatMap((id) => app.users.get(id) ?? []);
	for (const { identity, subscriptions } of users) {
		const phones = subscriptions.filter((one) => one.type === 'iOSPush' && isSubscribed(one));
		for (const { id, type, token } of phones) {
			app.activityDeliveries.push({
				messageId,
				channel: 'push',
				userId: identity.onesignal_id,
				external_id: identity.external_id ?? null,
				subscriptionId: id,
				subscriptionType: type,
				token,
				title,
				text,
				subject: '',
				html: '',
				url: '',
				liveActivity,
				at: new Date().toISOString(),
			});
		}
	}
}

const start = route({
	...common,
	path: '/apps/{app_id}/activities/activity/{activity_type}',
	body: activityStart,
	respond: ({ app, params, body }) => {
		const earlier = storedResponse(app, body.idempotency_key);
		if (earlier) return earlier;
		const id = randomUUID();
		const { activity_type: type } = params;
		const { activity_id: activityId, name, headings } = body;
		const activity: ActivityRecord = {
			id: activityId,
			type,
			title: body.headings.en,
			text: body.contents.en,
			attributes: body.event_attributes,
			state: body.event_updates,
			userIds: recipientIdsOf(app, body),
			messages: 1,
			hasEnded: false,
			at: new Date().toISOString(),
		};
		app.activities.set(activityId, activity);
		deliver(app, activity, id, { id: activityId, type, event: 'start', name, headings });
		const response = { status: 201, body: { notification_id: id } };
		storeResponse(app, body.idempotency_key, response);
		return response;
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
		const id = randomUUID();
		const { event, name, headings } = body;
		deliver(app, activity, id, { id: activity.id, type: activity.type, event, name, headings });
		return { status: 201, body: { id } };
	},
});

export const liveActivities = [start, change];
