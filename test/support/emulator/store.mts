import { beginAgain, type Conditions } from './network.mts';
import { noRefusals } from './limits/limits.mts';
import type { AppBooks, Phone, RecordedRequest } from './records.mts';
import { sow, type AppSeed } from './seeds.mts';
import type { AppState } from './state/app.mts';
import type { Storage } from './state/storage.mts';
import { deliverWhatIsDue } from './state/messages.mts';
import { findOrphans } from './state/users.mts';
import { installOnPhone } from './state/subscriptions.mts';
import { openStreams, type Streams } from './streams/streams.mts';

/** All the emulator knows. */
export interface World {
	readonly organizationKey: string;
	readonly organizationId: string;
	readonly apps: Map<string, AppState>;
	readonly requests: RecordedRequest[];
	/** Whether `requests` keep what was said. */
	readonly keepsBodies: boolean;
	readonly conditions: Conditions;
	readonly storage: Storage;
	readonly streams: Streams;
}

const organizationId = '0b6a8b6e-64a1-4a43-9d3c-5f2a7f0d9c11';

export function createWorld(
	seeds: AppSeed[],
	settings: Pick<World, 'organizationKey' | 'keepsBodies' | 'conditions' | 'storage'>,
): World {
	const world: World = {
		...settings,
		organizationId,
		apps: new Map(),
		requests: [],
		streams: openStreams(),
	};
	resetWorld(world, seeds);
	return world;
}

export function resetWorld(world: World, seeds: AppSeed[]): void {
	world.requests.length = 0;
	world.apps.clear();
	world.storage.clear();
	beginAgain(world.conditions);
	world.streams.sender.clear();
	for (const seed of seeds) world.apps.set(seed.id, sow(seed));
}

/** Reads one app; every look is at the present state. */
export function booksOf(world: World, id: string): AppBooks {
	const app = (): AppState => currentApp(world, id);
	return {
		id,
		name: app().name,
		get users() {
			return [...app().users.values()];
		},
		get orphans() {
			return findOrphans(app());
		},
		get messages() {
			return [...app().messages.values()];
		},
		get deliveries() {
			return app().deliveries;
		},
		get happenings() {
			return app().happenings;
		},
		get activities() {
			return [...app().activities.values()];
		},
		get events() {
			return app().events;
		},
		get templates() {
			return [...app().templates.values()];
		},
		get segments() {
			return app().segments;
		},
		get refusals() {
			return world.conditions.gate?.refusalsOf(id) ?? noRefusals();
		},
		installOnPhone: (phone: Phone) => installOnPhone(app(), phone),
	};
}

function currentApp(world: World, id: string): AppState {
	const app = world.apps.get(id);
	if (!app) throw new Error(`The emulator has no app ${id}`);
	deliverWhatIsDue(app);
	return app;
}
