import type { AddressInfo } from 'node:net';
import { demoApp, demoOrganizationKey } from './demo.mts';
import type { AppBooks, RecordedRequest } from './records.mts';
import { defaultSeeds, type AppSeed } from './seeds.mts';
import { createServerFor } from './server.mts';
import { booksOf, createWorld, resetWorld } from './world.mts';

export { demoApp, demoOrganizationKey };
export type { AppSeed, TemplateSeed, UserSeed } from './seeds.mts';
export type * from './records.mts';

export interface Emulator {
	readonly url: string;
	/** In the order they came. */
	readonly requests: RecordedRequest[];
	/** The books of one app; without an id of the first. */
	app(id?: string): AppBooks;
	/** Back to the seeds; forgets the requests. */
	reset(): void;
	close(): Promise<void>;
}

export interface Settings {
	/** 0, the default, takes any free port. */
	port?: number;
	apps?: AppSeed[];
	organizationKey?: string;
}

const loopback = '127.0.0.1';

/** OneSignal's REST API on loopback, in memory. */
export async function startEmulator({
	port = 0,
	apps = defaultSeeds,
	organizationKey = demoOrganizationKey,
}: Settings = {}): Promise<Emulator> {
	const world = createWorld(apps, organizationKey);
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
		close: () =>
			new Promise((resolve, reject) => {
				server.close((error) => (error ? reject(error) : resolve()));
				server.closeAllConnections();
			}),
	};
}
