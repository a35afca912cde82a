import type { AddressInfo } from 'node:net';
import { setLimits, setWeather, type Conditions } from './network.mts';
import { demoApp, demoOrganizationKey } from './demoData.mts';
import type { Limits } from './limits/limits.mts';
import type { AppBooks, RecordedRequest } from './records.mts';
import { defaultSeeds, type AppSeed } from './seeds.mts';
import { createServerFor } from './server.mts';
import { openStorage } from './state/storage.mts';
import { openControls, type StreamControls } from './streams/controls.mts';
import type { Weather } from './faults/faultTypes.mts';
import { booksOf, createWorld, resetWorld } from './store.mts';

export { demoApp, demoOrganizationKey };
export type { AppSeed, TemplateSeed, UserSeed } from './seeds.mts';
export type * from './records.mts';
export type { Limit, Limits, Refusals } from './limits/limits.mts';
export type { Trouble, Weather } from './faults/faultTypes.mts';
export { troubles } from './faults/faultTypes.mts';
export type { StreamRecord } from './streams/eventStream.mts';

export interface Emulator {
	readonly url: string;
	/** In the order they came. */
	readonly requests: RecordedRequest[];
	/** The books of one app; without an id of the first. */
	app(id?: string): AppBooks;
	/** Back to the seeds; forgets the requests. Weather and limits stay and begin again. */
	reset(): void;
	/** Weather for the requests to come; replaces what was set. `undefined` is fair. */
	setWeather(weather: Weather | undefined): void;
	/** Enforces OneSignal's limits from now on; `undefined` enforces none, as at the start. */
	setLimits(limits: Limits | undefined): void;
	/** The file of an export is there only after so many looks; 0, as at the start, at once. */
	delayExports(looks: number): void;
	/** Event streams: what people set up in the dashboard, and what they do with messages. */
	readonly streams: StreamControls;
	close(): Promise<void>;
}

export interface Settings {
	/** 0, the default, takes any free port. */
	port?: number;
	apps?: AppSeed[];
	organizationKey?: string;
	/** The clock of limits, weather and records, in milliseconds since 1970. */
	now?: () => number;
	/** False keeps `requests` small: without bodies and answers. */
	keepBodies?: boolean;
}

const loopback = '127.0.0.1';

/** OneSignal's REST API on loopback, in memory. */
export async function startEmulator({
	port = 0,
	apps = defaultSeeds,
	organizationKey = demoOrganizationKey,
	now = () => Date.now(),
	keepBodies = true,
}: Settings = {}): Promise<Emulator> {
	const conditions: Conditions = { now };
	const storage = await openStorage();
	const settings = { organizationKey, keepsBodies: keepBodies, conditions, storage };
	const world = createWorld(apps, settings);
	const reset = (): void => resetWorld(world, apps);
	const server = createServerFor(world, reset);
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, loopback, resolve);
	});
	const { port: taken } = server.address() as AddressInfo;
	return {
		url: `http://${loopback}:${taken}`,
		requests: world.requests,
		app: (id = apps[0].id) => booksOf(world, id),
		reset,
		setWeather: (weather) => setWeather(conditions, weather),
		setLimits: (limits) => setLimits(conditions, limits),
		delayExports: (looks) => storage.delay(looks),
		streams: openControls(world.streams, world.apps),
		close: async () => {
			await world.streams.sender.close();
			await storage.close();
			await new Promise<void>((resolve, reject) => {
				server.close((error) => (error ? reject(error) : resolve()));
				server.closeAllConnections();
			});
		},
	};
}
