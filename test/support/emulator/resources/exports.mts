import { accepted, ok, ApiError, errorList } from '../responses.mts';
import type { MessageRecord, SubscriptionRecord, UserRecord } from '../records.mts';
import { messageErrors as errorFormat } from '../errorFormats.mts';
import { route } from '../route.mts';
import { history as historySchema, subscriptionsExport } from '../schemas/exports.mts';
import { appOnly, noQuery } from '../schemas/queries.mts';
import { activityColumns, activityOf, timestamp } from '../state/activity.mts';
import type { AppState } from '../state/app.mts';
import { isInSegment } from '../state/segments.mts';
import { isSubscribed, unsubscribedAt } from '../state/subscriptions.mts';
import type { Store } from '../store.mts';

const common = { method: 'POST', key: 'app', errorFormat } as const;

/** Starts an export unless another one is running; returns the URL of its file. */
function startExport(
	{ fileStorage }: Store,
	...file: Parameters<Store['fileStorage']['put']>
): string {
	if (!fileStorage.isBusy()) return fileStorage.put(...file);
	throw new ApiError(errorList(400, 'Only one concurrent export is allowed per OneSignal account'));
}

type Candidate = { user: UserRecord; subscription: SubscriptionRecord };

/** The columns of every subscription export; `extraColumns` are optional. */
const columns: Record<string, (one: Candidate) => unknown> = {
	id: ({ subscription }) => subscription.id,
	identifier: ({ subscription }) => subscription.token,
	session_count: ({ subscription }) => subscription.session_count,
	language: ({ user }) => user.properties.language,
	timezone: () => '',
	game_version: ({ subscription }) => subscription.app_version,
	device_os: ({ subscription }) => subscription.device_os,
	device_type: ({ subscription }) => subscription.type,
	device_model: ({ subscription }) => subscription.device_model,
	ad_id: () => '',
	tags: ({ user }) => JSON.stringify(user.properties.tags),
	last_active: ({ user }) => user.properties.last_active,
	playtime: ({ subscription }) => subscription.session_time,
	amount_spent: ({ user }) => user.properties.amount_spent,
	created_at: ({ user }) => user.properties.first_active,
	invalid_identifier: ({ subscription }) => (isSubscribed(subscription) ? 'f' : 't'),
};

const extraColumns: typeof columns = {
	external_user_id: ({ user }) => user.identity.external_id,
	onesignal_id: ({ user }) => user.identity.onesignal_id,
	country: ({ user }) => user.properties.country,
	timezone_id: ({ user }) => user.properties.timezone_id,
	notification_types: ({ subscription }) => subscription.notification_types,
	unsubscribed_at: ({ subscription }) => {
		const seconds = unsubscribedAt(subscription);
		return seconds && timestamp(new Date(seconds * 1000).toISOString());
	},
};

const allSubscriptions = (app: AppState): Candidate[] =>
	[...app.users.values()].flatMap((user) =>
		user.subscriptions.map((subscription) => ({ user, subscription })),
	);

const subscriptions = route({
	...common,
	path: '/players/csv_export',
	appId: 'query',
	query: appOnly,
	body: subscriptionsExport,
	respond: ({ store, app, body }) => {
		const { extra_fields: extra = [], last_active_since: since, segment_name: segment } = body;
		const selected = allSubscriptions(app).filter(
			(one) =>
				(!since || one.user.properties.last_active >= Number(since)) &&
				(!segment || isInSegment(app, segment, one)) &&
				(!segment || body.include_unsubscribed || isSubscribed(one.subscription)),
		);
		const names = [...Object.keys(columns), ...extra];
		const cellOf = (name: string, one: Candidate): string =>
			String((columns[name] ?? extraColumns[name])?.(one) ?? '');
		const rows = selected.map((one) => names.map((name) => cellOf(name, one)));
		return ok({ csv_file_url: startExport(store, 'users', [names, ...rows], true) });
	},
});

function messageOf(app: AppState, id: string): MessageRecord {
	const message = app.messages.get(id);
	if (!message) throw new ApiError(errorList(404, 'Notification not found'));
	return message;
}

const events = route({
	...common,
	path: '/notifications/{id}/export_events',
	appId: 'query',
	query: appOnly,
	respond: ({ store, app, params }) => {
		const { id } = messageOf(app, params.id);
		const names = [...activityColumns];
		const rows = activityOf(app, id).map((one) => names.map((name) => one[name] ?? ''));
		return ok({ csv_file_url: startExport(store, 'events', [names, ...rows], true) });
	},
});

/** The history of clicks is always empty. */
const history = route({
	...common,
	path: '/notifications/{id}/history',
	appId: 'body',
	query: noQuery,
	body: historySchema,
	respond: ({ store, app, params, body }) => {
		const { id } = messageOf(app, params.id);
		const names = ['player_id', 'onesignal_id', 'external_id', 'target_channel'];
		if (body.events === 'clicked') names.push('timestamp');
		const rows = app.deliveries
			.filter(({ messageId }) => messageId === id && body.events === 'sent')
			.map((one) => [one.subscriptionId, one.userId, one.external_id ?? '', one.channel]);
		const destination_url = startExport(store, 'history', [names, ...rows], false);
		return accepted({ success: true, destination_url });
	},
});

export const exportRoutes = [subscriptions, events, history];
