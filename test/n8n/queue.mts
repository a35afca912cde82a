import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { InstalledHost } from '../support/install/hosts.mjs';
import type { QueueServers } from '../support/install/queueServers.mjs';
import { disposeAll, type Disposables } from './disposables.mts';
import { startN8n, type N8nProcess } from './n8nProcess.mts';
import { installPackage, packProject } from './package.mts';
import { startPostgres, startRedis } from './queueServers.mts';
import { createTempFolder, startTestInstance, type TestInstance } from './testInstance.mts';

/** n8n in queue mode: a main process that queues executions, and workers that run them. */
interface Queue {
	instance: TestInstance;
	workers: N8nProcess[];
	/** Kills all processes, and starts them again on their stored data. */
	crash(): Promise<void>;
	/** Starts a new worker for each that has ended. */
	restartWorkers(): Promise<void>;
	close(): Promise<void>;
}

/** n8n notices after these times that a worker has gone; by default a minute, half a minute and three hours. */
const shortQueueIntervals = {
	QUEUE_WORKER_LOCK_DURATION: '10000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '2000',
	QUEUE_WORKER_STALLED_INTERVAL: '3000',
	N8N_EXECUTIONS_QUEUE_RECOVERY_INTERVAL: '0.1',
};

async function startServers(servers: QueueServers, folder: string, disposables: Disposables) {
	const redis = await startRedis(servers, folder);
	disposables.push(redis.close);
	const postgres = await startPostgres(servers, folder);
	disposables.push(postgres.close);
	return {
		EXECUTIONS_MODE: 'queue',
		N8N_ENCRYPTION_KEY: 'for tests only',
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: redis.port,
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: postgres.port,
		DB_POSTGRESDB_USER: 'postgres',
		DB_POSTGRESDB_DATABASE: 'postgres',
		...shortQueueIntervals,
	};
}

async function build(
	host: InstalledHost,
	servers: QueueServers,
	disposables: Disposables,
	further: NodeJS.ProcessEnv,
) {
	const folder = createTempFolder(disposables);
	const environment = { ...(await startServers(servers, folder, disposables)), ...further };
	const instance = await startTestInstance(host, {
		environment,
		isFirstStart: true,
		hasEditor: false,
	});
	disposables.push(instance.close);
	const packed = packProject(folder);
	const startWorker = async (name: string): Promise<N8nProcess> => {
		const own = join(folder, name);
		mkdirSync(own, { recursive: true });
		installPackage(packed, own);
		const worker = await startN8n(host, own, { role: 'worker', hasEditor: false, environment });
		disposables.push(worker.stop);
		return worker;
	};
	const names = ['one', 'two'];
	const staff = async (present: N8nProcess[]) =>
		await Promise.all(
			names.map(async (name, place) => {
				const worker = present[place];
				return worker && !worker.hasEnded() ? worker : await startWorker(name);
			}),
		);
	return { instance, staff, workers: await staff([]) };
}

export async function startQueue(
	host: InstalledHost,
	servers: QueueServers,
	further: NodeJS.ProcessEnv = {},
): Promise<Queue> {
	const disposables: Disposables = [];
	const close = async () => await disposeAll(disposables);
	try {
		const { staff, ...built } = await build(host, servers, disposables, further);
		const crash = async () => {
			await Promise.all(queue.workers.map(async (worker) => await worker.kill()));
			await queue.instance.crash();
			await refill();
		};
		const refill = async () => {
			queue.workers = await staff(queue.workers);
		};
		const queue: Queue = { ...built, crash, restartWorkers: refill, close };
		return queue;
	} catch (error) {
		await close();
		throw error;
	}
}
