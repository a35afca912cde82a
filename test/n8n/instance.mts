import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { request } from 'undici';
import type { InstalledHost } from '../support/install/hosts.mjs';
import { n8nEnvironment } from './environment.mts';
import { freePorts } from './ports.mts';

const patience = 120_000;
const graceToStop = 20_000;

/** A running n8n. */
export interface Instance {
	url: string;
	log: string;
	/** Ends it the way a person would; it may be started again on the same folder. */
	stop(): Promise<void>;
	/** Ends it the way a power cut would. */
	kill(): Promise<void>;
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function answers(address: string): Promise<boolean> {
	try {
		const { statusCode, body } = await request(address, { headersTimeout: 5_000 });
		await body.dump();
		return statusCode === 200;
	} catch {
		return false;
	}
}

function lastLines(log: string): string {
	return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-25).join('\n');
}

async function untilReady(
	child: ChildProcess,
	{ url, log }: Instance,
	signal?: AbortSignal,
): Promise<void> {
	const until = Date.now() + patience;
	const signs = [`${url}/healthz/readiness`, `${url}/rest/settings`];
	while (Date.now() < until) {
		signal?.throwIfAborted();
		if (hasEnded(child)) throw new Error(`n8n ended while starting:\n${lastLines(log)}`);
		const answered = await Promise.all(signs.map(answers));
		if (answered.every(Boolean)) return;
		await wait(250);
	}
	throw new Error(`n8n was not ready in ${patience / 1000} s:\n${lastLines(log)}`);
}

/** One that has just ended by itself cannot be told, and need not. */
const tell = (child: ChildProcess, signal: NodeJS.Signals) => child.send(signal, () => undefined);

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
	if (hasEnded(child)) return;
	const ended = once(child, 'exit');
	child.ref();
	tell(child, signal);
	const isLate = await Promise.race([
		ended.then(() => false),
		wait(graceToStop, true, { ref: false }),
	]);
	if (!isLate) return;
	tell(child, 'SIGKILL');
	await ended;
}

function launch(host: InstalledHost, log: string, env: NodeJS.ProcessEnv): ChildProcess {
	const output = openSync(log, 'a');
	const child = spawn(host.node, [resolve('test/n8n/leash.mjs'), host.script, 'start'], {
		env: { ...env, ...host.environment },
		stdio: ['ignore', output, output, 'ipc'],
		detached: true,
	});
	closeSync(output);
	// whoever has nothing else to do may end without having stopped it: the leash will
	child.unref();
	child.channel?.unref();
	return child;
}

/** Starts n8n on a folder that is its whole world, at an address of its own. */
export async function startN8n(
	host: InstalledHost,
	folder: string,
	signal?: AbortSignal,
): Promise<Instance> {
	const [port = 0, brokerPort = 0] = await freePorts(2);
	const url = `http://127.0.0.1:${port}`;
	const log = join(folder, 'n8n.log');
	const child = launch(host, log, n8nEnvironment({ folder, port, brokerPort }));
	const instance = {
		url,
		log,
		stop: async () => await end(child, 'SIGTERM'),
		kill: async () => await end(child, 'SIGKILL'),
	};
	try {
		await untilReady(child, instance, signal);
	} catch (error) {
		await instance.kill();
		throw error;
	}
	return instance;
}
