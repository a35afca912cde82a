import { randomUUID } from 'node:crypto';
import { ok, Refusal, texts } from '../responses.mts';
import { appRefusals as refusals } from '../errorFormats.mts';
import { route } from '../route.mts';
import { appCreation, appUpdate, appView } from '../schemas/app.mts';
import { nothing } from '../schemas/queries.mts';
import { emptyApp, type AppState } from '../state/app.mts';
import { addBuiltInSegments } from '../state/segments.mts';
import { isSubscribed } from '../state/subscriptions.mts';
import type { World } from '../store.mts';

const common = { key: 'organization', appId: 'nowhere', refusals } as const;

function show(world: World, app: AppState): Record<string, unknown> {
	return {
		...app.settings,
		id: app.id,
		name: app.name,
		organization_id: world.organizationId,
		basic_auth_key: 'a secret that only the raw answer shows',
		created_at: app.createdAt,
		updated_at: app.createdAt,
	};
}

function counted(world: World, app: AppState): Record<string, unknown> {
	const subscriptions = [...app.users.values()].flatMap((user) => user.subscriptions);
	return {
		...show(world, app),
		players: subscriptions.length,
		messageable_players: subscriptions.filter(isSubscribed).length,
	};
}

function appOf(world: World, id: string): AppState {
	const app = world.apps.get(id);
	if (!app) throw new Refusal(texts(404, 'App not found'));
	return app;
}

function refuseForeign(world: World, organizationId: string | undefined): void {
	if (organizationId === undefined || organizationId === world.organizationId) return;
	throw new Refusal(texts(403, 'The key does not belong to this organization'));
}

const list = route({
	...common,
	method: 'GET',
	path: '/apps',
	query: nothing,
	answer: ({ world }) => ok([...world.apps.values()].map((app) => counted(world, app))),
});

const view = route({
	...common,
	method: 'GET',
	path: '/apps/{id}',
	query: appView,
	answer: ({ world, params, query }) => {
		const app = appOf(world, params.id);
		return ok(query.view === 'config' ? show(world, app) : counted(world, app));
	},
});

const create = route({
	...common,
	method: 'POST',
	path: '/apps',
	query: nothing,
	body: appCreation,
	answer: ({ world, body: { name, organization_id, ...settings } }) => {
		refuseForeign(world, organization_id);
		const id = randomUUID();
		// Nobody is told its key: a key is made in the dashboard, which is not imitated.
		const app = emptyApp({ id, key: `os_v2_app_${id}`, name });
		Object.assign(app.settings, settings);
		addBuiltInSegments(app);
		world.apps.set(id, app);
		return ok(counted(world, app));
	},
});

const update = route({
	...common,
	method: 'PUT',
	path: '/apps/{id}',
	query: nothing,
	body: appUpdate,
	answer: ({ world, params, body: { name, organization_id, ...settings } }) => {
		const app = appOf(world, params.id);
		refuseForeign(world, organization_id);
		if (name !== undefined) app.name = name;
		Object.assign(app.settings, settings);
		return ok(counted(world, app));
	},
});

export const apps = [list, view, create, update];
