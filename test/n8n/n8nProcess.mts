import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { request } from 'undici';
import type { InstalledHost } from '../support/install/hosts.mjs';
import { n8nEnvironment } from './environment.mts';
import { freePorts } from './ports.mts';
import { lastLines, startProgram, type Program } from './program.mts';

const startTimeoutMs = 120_000;

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
	/** A worker takes executions from a queue and has no editor. */
	role?: 'start' | 'worker';
	environment?: NodeJS.ProcessEnv;
	signal?: AbortSignal;
}

/** What answers once n8n can be used. */
const readinessPaths = {
	start: ['/healthz/readiness', '/rest/settings'],
	worker: ['/healthz/readiness'],
};

async function answers(address: string): Promise<boolean> {
	try {
		const { statusCode, body } = await request(address, { headersTimeout: 5_000 });
		await body.dump();
		return statusCode === 200;
	} catch {
		return false;
	}
}

async function waitUntilReady(
	n8n: Program,
	addresses: string[],
	signal?: AbortSignal,
): Promise<void> {
	const until = Date.now() + startTimeoutMs;
	while (Date.now() < until) {
		signal?.throwIfAborted();
		if (n8n.hasEnded()) throw new Error(`n8n ended while starting:\n${lastLines(n8n)}`);
		const answered = await Promise.all(addresses.map(answers));
		if (answered.every(Boolean)) return;
		await wait(250);
	}
	throw new Error(`n8n was not ready in ${startTimeoutMs / 1000} s:\n${lastLines(n8n)}`);
}

/** Starts n8n on a folder that is its whole world, at an address of its own. */
export async function startN8n(
	host: InstalledHost,
	folder: string,
	{ role = 'start', environment, signal }: N8nSettings = {},
): Promise<N8nProcess> {
	const [port = 0, brokerPort = 0] = await freePorts(2);
	const url = `http://127.0.0.1:${port}`;
	const env = {
		...n8nEnvironment({ folder, port, brokerPort }),
		...host.environment,
		...environment,
	};
	const n8n = startProgram([host.node, host.script, role], join(folder, 'n8n.log'), env);
	try {
		const addresses = readinessPaths[role].map((path) => url + path);
		await waitUntilReady(n8n, addresses, signal);
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
