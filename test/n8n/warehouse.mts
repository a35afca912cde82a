import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { QueueServers } from '../support/install/queueServers.mjs';
import { disposeAll, type Disposables } from './disposables.mts';
import { startPostgres } from './queueServers.mts';
import { createTempFolder } from './testInstance.mts';

/** A PostgreSQL database for workflows to write to. */
interface Warehouse {
	/** What a person enters in n8n's credential for it. */
	credential: object;
	/** Runs a query; returns its rows, with `|` between columns. */
	query(sql: string): string[];
	close(): Promise<void>;
}

/** PostgreSQL's own client, beside the server or on the path. */
function clientOf({ postgres }: QueueServers): string {
	const beside = join(dirname(postgres), 'psql');
	return existsSync(beside) ? beside : 'psql';
}

export async function startWarehouse(servers: QueueServers): Promise<Warehouse> {
	const disposables: Disposables = [];
	const server = await startPostgres(servers, createTempFolder(disposables));
	disposables.push(server.close);
	const access = { host: '127.0.0.1', port: server.port, user: 'postgres', database: 'postgres' };
	const address = ['-h', access.host, '-p', access.port, '-U', access.user, access.database];
	return {
		credential: { ...access, port: Number(access.port), password: '', ssl: 'disable' },
		query: (sql) =>
			execFileSync(clientOf(servers), [...address, '-At', '-c', sql], { encoding: 'utf8' })
				.split('\n')
				.filter(Boolean),
		close: async () => await disposeAll(disposables),
	};
}
