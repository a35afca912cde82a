import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Agent, request, setGlobalDispatcher } from 'undici';
import type { InstalledHost } from '../support/install/hosts.mjs';
import { n8nEnvironment } from './environment.mts';
import { freePorts } from './ports.mts';
import { lastLines, startProgram, type Program } from './program.mts';

const startTimeoutMs = 120_000;

// n8n closes a connection that was idle for five seconds; on a busy machine, just as the next request leaves by it
setGlobalDispatcher(new Agent({ pipelining: 0 }));

/** A running n8n. */
export interface N8nProcess {
	url: string;
	log: string;
	hasEnded(): boolean;
	/** Ends it the way a person would; it may be started again on the same folder. */
	stop(): Promise<void>;
	/** Ends it the way a power cut would. */
	kill(): Promise<void>;
}

export interface N8nSettings {
	/** A worker takes executions from a queue. */
	role?: 'start' | 'worker';
	/** Whether it serves its editor, and runs Code nodes; without them it starts in half of the time. */
	hasEditor?: boolean;
	environment?: NodeJS.ProcessEnv;
	signal?: AbortSignal;
}

const isHealthy = { path: '/healthz/readiness', status: 200 };
const asksWhoIsThere = { path: '/rest/login', status: 401 };

/** What answers, and how, once n8n can be used. */
const readiness = { start: [isHealthy, asksWhoIsThere], worker: [isHealthy] };

async function answers(url: string, { path, status }: typeof isHealthy): Promise<boolean> {
	try {
		const { statusCode, body } = await request(url + path, { headersTimeout: 5_000 });
		await body.dump();
		return statusCode === status;
	} catch {
		return false;
	}
}

async function waitUntilReady(
	n8n: Program,
	url: string,
	role: keyof typeof readiness,
	signal?: AbortSignal,
): Promise<void> {
	const until = Date.now() + startTimeoutMs;
	while (Date.now() < until) {
		signal?.throwIfAborted();
		if (n8n.hasEnded()) throw new Error(`n8n ended while starting:\n${lastLines(n8n)}`);
		const answered = await Promise.all(readiness[role].map((expected) => answers(url, expected)));
		if (answered.every(Boolean)) return;
		await wait(250);
	}
	throw new Error(`n8n was not ready in ${startTimeoutMs / 1000} s:\n${lastLines(n8n)}`);
}

/** Starts n8n on a folder that is its whole world, at an address of its own. */
export async function startN8n(
	host: InstalledHost,
	folder: string,
	{ role = 'start', hasEditor = true, environment, signal }: N8nSettings = {},
): Promise<N8nProcess> {
	const [port = 0, brokerPort = 0] = await freePorts(2);
	const url = `http://127.0.0.1:${port}`;
	const env = {
		...n8nEnvironment({ folder, port, brokerPort, hasEditor }),
		...host.environment,
		...environment,
	};
	const n8n = startProgram([host.node, host.script, role], join(folder, 'n8n.log'), env);
	try {
		await waitUntilReady(n8n, url, role, signal);
	} catch (error) {
		await n8n.end('SIGKILL');
		throw error;
	}
	return {
		url,
		log: n8n.log,
		hasEnded: n8n.hasEnded,
		stop: async () => await n8n.end('SIGTERM'),
		kill: async () => await n8n.end('SIGKILL'),
	};
}
