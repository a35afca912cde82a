import { zeroCounts } from './limits/limits.mts';
import { resetNetwork, type Network } from './network.mts';
import type { AppView, Phone, RecordedRequest } from './records.mts';
import { appFromSeed, type AppSeed } from './seeds.mts';
import type { AppState } from './state/app.mts';
import type { AuditLogRecord } from './state/auditLogs.mts';
import { deliverDueMessages, resumeSending } from './state/messages.mts';
import type { Storage } from './state/storage.mts';
import { installOnPhone } from './state/subscriptions.mts';
import { findOrphans } from './state/users.mts';
import { createStreams, type Streams } from './streams/streams.mts';

/** The emulator's whole state. */
export interface Store {
	readonly organizationKey: string;
	readonly organizationId: string;
	readonly apps: Map<string, AppState>;
	/** What was done with the key of the organization, oldest first. */
	readonly auditLogs: AuditLogRecord[];
	readonly requests: RecordedRequest[];
	/** Whether `requests` include request and response bodies. */
	readonly recordsBodies: boolean;
	readonly network: Network;
	readonly fileStorage: Storage;
	readonly streams: Streams;
	/** Email addresses that make a message a 400, in lowercase. */
	readonly rejectedEmails: Set<string>;
}

const organizationId = '0b6a8b6e-64a1-4a43-9d3c-5f2a7f0d9c11';

export function createStore(
	seeds: AppSeed[],
	settings: Pick<Store, 'organizationKey' | 'recordsBodies' | 'network' | 'fileStorage'>,
): Store {
	const store: Store = {
		...settings,
		organizationId,
		apps: new Map(),
		auditLogs: [],
		requests: [],
		streams: createStreams(),
		rejectedEmails: new Set(),
	};
	resetStore(store, seeds);
	return store;
}

export function resetStore(store: Store, seeds: AppSeed[]): void {
	store.requests.length = 0;
	store.apps.clear();
	store.auditLogs.length = 0;
	store.fileStorage.clear();
	resetNetwork(store.network);
	store.streams.sender.clear();
	for (const seed of seeds) store.apps.set(seed.id, appFromSeed(seed));
}

export function setRejectedEmails({ rejectedEmails }: Store, emails: string[]): void {
	rejectedEmails.clear();
	for (const email of emails) rejectedEmails.add(email.toLowerCase());
}

/** A live view of one app: every property reads the current state. */
export function viewApp(store: Store, id: string): AppView {
	const app = (): AppState => currentApp(store, id);
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
		get reactions() {
			return app().reactions;
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
		get rejections() {
			return store.network.rateLimiter?.rejectionsOf(id) ?? zeroCounts();
		},
		installOnPhone: (phone: Phone) => installOnPhone(app(), phone),
		conditions: () => app().conditions,
		resumeSending: () => resumeSending(app()),
	};
}

function currentApp(store: Store, id: string): AppState {
	const app = store.apps.get(id);
	if (!app) throw new Error(`The emulator has no app ${id}`);
	deliverDueMessages(app);
	return app;
}
