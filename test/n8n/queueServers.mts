import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { QueueServers } from '../support/install/queueServers.mjs';
import { freePorts } from './ports.mts';
import { lastLines, startProgram, type Program } from './program.mts';
import { waitUntil } from './waitUntil.mts';

/** A running Redis or PostgreSQL, with nothing in it. */
export interface Server {
	port: string;
	close(): Promise<void>;
}

const loopback = '127.0.0.1';

async function waitUntilReady(
	server: Program,
	isReady: () => boolean | Promise<boolean>,
): Promise<void> {
	await waitUntil('the server answers', () => {
		if (server.hasEnded()) throw new Error(`It ended while starting:\n${lastLines(server)}`);
		return isReady();
	});
}

const answers = async (port: string): Promise<boolean> =>
	await new Promise((resolve) => {
		const socket = connect(Number(port), loopback);
		const tell = (does: boolean) => () => resolve(Boolean(socket.destroy()) && does);
		socket.once('connect', tell(true)).once('error', tell(false));
	});

export async function startRedis({ redis }: QueueServers, folder: string): Promise<Server> {
	const port = String((await freePorts(1))[0]);
	const settings = { port, bind: loopback, dir: folder, save: '', appendonly: 'no' };
	const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
	const server = startProgram([redis, ...args], join(folder, 'redis.log'), process.env);
	await waitUntilReady(server, async () => await answers(port));
	return { port, close: async () => await server.end('SIGTERM') };
}

/** Runs a program as another user, by its ID. */
const runAs = (person: QueueServers['person']): string[] =>
	person ? ['setpriv', `--reuid=${person.uid}`, `--regid=${person.gid}`, '--clear-groups'] : [];

/** Outside the project, which the user that runs PostgreSQL may not be able to enter. */
function databaseFolder(person: QueueServers['person']): string {
	const folder = mkdtempSync(join(tmpdir(), 'onesignal-postgres-'));
	if (person) chownSync(folder, person.uid, person.gid);
	return folder;
}

function run([program = '', ...args]: string[], cwd: string): boolean {
	try {
		execFileSync(program, args, { cwd, stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

export async function startPostgres(servers: QueueServers, logs: string): Promise<Server> {
	const { postgres, initdb, pgIsReady, person } = servers;
	const port = String((await freePorts(1))[0]);
	const folder = databaseFolder(person);
	const draft = ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
	if (!run([...runAs(person), initdb, ...draft], folder)) throw new Error('initdb failed');
	const address = ['-h', loopback, '-p', port];
	const careless = ['-c', 'fsync=off', '-c', 'unix_socket_directories='];
	const server = startProgram(
		[...runAs(person), postgres, '-D', folder, ...address, ...careless],
		join(logs, 'postgres.log'),
		process.env,
	);
	await waitUntilReady(server, () => run([pgIsReady, ...address], folder));
	const close = async () => {
		// SIGTERM would wait for all clients to disconnect
		await server.end('SIGINT');
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	};
	return { port, close };
}
