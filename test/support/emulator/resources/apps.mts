import { randomUUID } from 'node:crypto';
import type { Channel } from '../records.mts';
import { ok, ApiError, errorList } from '../responses.mts';
import { appErrors as errorFormat } from '../errorFormats.mts';
import { route } from '../route.mts';
import { appCreation, appUpdate, appView } from '../schemas/app.mts';
import { noQuery } from '../schemas/queries.mts';
import { emptyApp, type AppState } from '../state/app.mts';
import { recordAuditLog } from '../state/auditLogs.mts';
import { platformOf } from '../state/platforms.mts';
import { addBuiltInSegments } from '../state/segments.mts';
import { channelOf, isSubscribed } from '../state/subscriptions.mts';
import type { Store } from '../store.mts';

const common = { key: 'organization', appId: 'none', errorFormat } as const;

function show(store: Store, app: AppState): Record<string, unknown> {
	return {
		...app.settings,
		id: app.id,
		name: app.name,
		organization_id: store.organizationId,
		channels: channelsOf(app),
		basic_auth_key: 'a secret that only the raw response contains',
		created_at: app.createdAt,
		updated_at: app.createdAt,
	};
}

/** A channel is enabled once the app has a subscription of it. */
function channelsOf(app: AppState): Record<Channel, { enabled: boolean; platforms?: string[] }> {
	const types = new Set(
		[...app.users.values()].flatMap(({ subscriptions }) => subscriptions.map(({ type }) => type)),
	);
	const push = [...types].filter((type) => channelOf(type) === 'push');
	const platforms = new Set(push.map((type) => platformOf(type) ?? type));
	return {
		push: { enabled: push.length > 0, platforms: [...platforms] },
		email: { enabled: types.has('Email') },
		sms: { enabled: types.has('SMS') },
	};
}

function showWithCounts(store: Store, app: AppState): Record<string, unknown> {
	const subscriptions = [...app.users.values()].flatMap((user) => user.subscriptions);
	return {
		...show(store, app),
		players: subscriptions.length,
		messageable_players: subscriptions.filter(isSubscribed).length,
	};
}

function appOf(store: Store, id: string): AppState {
	const app = store.apps.get(id);
	if (!app) throw new ApiError(errorList(404, 'App not found'));
	return app;
}

function rejectOtherOrganization(store: Store, organizationId: string | undefined): void {
	if (organizationId === undefined || organizationId === store.organizationId) return;
	throw new ApiError(errorList(403, 'The key does not belong to this organization'));
}

const list = route({
	...common,
	method: 'GET',
	path: '/apps',
	query: noQuery,
	respond: ({ store }) => ok([...store.apps.values()].map((app) => showWithCounts(store, app))),
});

const view = route({
	...common,
	method: 'GET',
	path: '/apps/{app_id}',
	key: 'either',
	appId: 'path',
	query: appView,
	respond: ({ store, params, query }) => {
		const app = appOf(store, params.app_id);
		return ok(query.view === 'config' ? show(store, app) : showWithCounts(store, app));
	},
});

const create = route({
	...common,
	method: 'POST',
	path: '/apps',
	query: noQuery,
	body: appCreation,
	respond: ({ store, body: { name, organization_id, ...settings } }) => {
		rejectOtherOrganization(store, organization_id);
		const id = randomUUID();
		// OneSignal never returns the key: keys are created in the dashboard.
		const app = emptyApp({ id, key: `os_v2_app_${id}`, name });
		Object.assign(app.settings, settings);
		addBuiltInSegments(app);
		store.apps.set(id, app);
		recordAuditLog(store, 'app.created', app);
		return ok(showWithCounts(store, app));
	},
});

const update = route({
	...common,
	method: 'PUT',
	path: '/apps/{app_id}',
	query: noQuery,
	body: appUpdate,
	respond: ({ store, params, body: { name, organization_id, ...settings } }) => {
		const app = appOf(store, params.app_id);
		rejectOtherOrganization(store, organization_id);
		if (name !== undefined) app.name = name;
		Object.assign(app.settings, settings);
		recordAuditLog(store, 'app.updated', app);
		return ok(showWithCounts(store, app));
	},
});

export const apps = [list, view, create, update];
