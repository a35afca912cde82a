import type { AddressInfo } from 'node:net';
import { demoApp, demoOrganizationKey } from './demoData.mts';
import type { FaultSettings } from './faults/faultTypes.mts';
import type { Limits } from './limits/limits.mts';
import { setFaults, setLimits, type Network } from './network.mts';
import type { AppView, RecordedRequest } from './records.mts';
import { defaultSeeds, type AppSeed } from './seeds.mts';
import { createServerFor } from './server.mts';
import { openStorage } from './state/storage.mts';
import { createStore, resetStore, setRejectedEmails, viewApp } from './store.mts';
import { createStreamControls, type StreamControls } from './streams/controls.mts';

export { demoApp, demoOrganizationKey };
export type { AppSeed, TemplateSeed, UserSeed } from './seeds.mts';
export type * from './records.mts';
export type { Limit, LimitCounts, Limits } from './limits/limits.mts';
export type { FaultSettings, FaultType } from './faults/faultTypes.mts';
export { allFaultTypes, faultTypes, optInFaultTypes } from './faults/faultTypes.mts';
export type { StreamRecord } from './streams/eventStream.mts';

export interface Emulator {
	readonly url: string;
	/** In order of arrival. */
	readonly requests: RecordedRequest[];
	/** The state of one app; defaults to the first app. */
	app(id?: string): AppView;
	/** Restores the seeds and clears the requests. Faults and limits stay and start over. */
	reset(): void;
	/** Injects faults into the requests to come; replaces the previous settings. `undefined`: none. */
	setFaults(settings: FaultSettings | undefined): void;
	/** Enforces OneSignal's rate limits; `undefined`, the default, enforces none. */
	setLimits(limits: Limits | undefined): void;
	/** An export file exists only after this many failed downloads; defaults to 0. */
	delayExports(polls: number): void;
	/** A message to one of these addresses is rejected as a whole; replaces the previous ones. */
	setRejectedEmails(emails: string[]): void;
	/** Event streams: the dashboard's settings, and what recipients do with messages. */
	readonly streams: StreamControls;
	close(): Promise<void>;
}

export interface EmulatorOptions {
	/** Defaults to 0: any free port. */
	port?: number;
	apps?: AppSeed[];
	organizationKey?: string;
	/** The clock for limits, faults and records, in milliseconds since 1970. */
	now?: () => number;
	/** False keeps `requests` small: without request and response bodies. */
	recordBodies?: boolean;
}

const loopback = '127.0.0.1';

/** Starts OneSignal's REST API on loopback, in memory. */
export async function startEmulator({
	port = 0,
	apps = defaultSeeds,
	organizationKey = demoOrganizationKey,
	now = () => Date.now(),
	recordBodies = true,
}: EmulatorOptions = {}): Promise<Emulator> {
	const network: Network = { now };
	const fileStorage = await openStorage();
	const settings = { organizationKey, recordsBodies: recordBodies, network, fileStorage };
	const store = createStore(apps, settings);
	const reset = (): void => resetStore(store, apps);
	const server = createServerFor(store, reset);
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, loopback, resolve);
	});
	const { port: actualPort } = server.address() as AddressInfo;
	return {
		url: `http://${loopback}:${actualPort}`,
		requests: store.requests,
		app: (id = apps[0].id) => viewApp(store, id),
		reset,
		setFaults: (faults) => setFaults(network, faults),
		setLimits: (limits) => setLimits(network, limits),
		delayExports: (polls) => fileStorage.delay(polls),
		setRejectedEmails: (emails) => setRejectedEmails(store, emails),
		streams: createStreamControls(store.streams, store.apps),
		close: async () => {
			await store.streams.sender.close();
			await fileStorage.close();
			await new Promise<void>((resolve, reject) => {
				server.close((error) => (error ? reject(error) : resolve()));
				server.closeAllConnections();
			});
		},
	};
}
