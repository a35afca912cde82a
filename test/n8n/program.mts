import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const stopTimeoutMs = 20_000;

/** A program that runs beside us, and ends with us. */
export interface Program {
	/** The file that holds what it prints. */
	log: string;
	hasEnded(): boolean;
	/** Sends the signal, and SIGKILL if it does not end in time. */
	end(signal: NodeJS.Signals): Promise<void>;
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** A program that has just ended by itself cannot be signaled, and need not be. */
const sendSignal = (child: ChildProcess, signal: NodeJS.Signals) =>
	child.send(signal, () => undefined);

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
	if (hasEnded(child)) return;
	const ended = once(child, 'exit');
	child.ref();
	sendSignal(child, signal);
	const isLate = await Promise.race([
		ended.then(() => false),
		wait(stopTimeoutMs, true, { ref: false }),
	]);
	if (!isLate) return;
	sendSignal(child, 'SIGKILL');
	await ended;
}

export function startProgram(command: string[], log: string, env: NodeJS.ProcessEnv): Program {
	const output = openSync(log, 'a');
	const child = spawn(process.execPath, [resolve('test/n8n/killWithParent.mjs'), ...command], {
		env,
		stdio: ['ignore', output, output, 'ipc'],
		detached: true,
	});
	closeSync(output);
	// this process may end without having stopped it: killWithParent.mjs does
	child.unref();
	child.channel?.unref();
	return {
		log,
		hasEnded: () => hasEnded(child),
		end: async (signal) => await end(child, signal),
	};
}

export function lastLines({ log }: Program): string {
	return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-25).join('\n');
}
