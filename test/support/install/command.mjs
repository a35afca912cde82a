import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/**
 * @typedef {object} Surroundings
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] on top of our own
 * @property {string[]} [path] folders to look for programs in first
 * @property {number} [minutes] how long it may take
 */

/** What a failed command leaves to read: enough for a page of findings, not for a runaway log. */
const keptCharacters = 200_000;

/** npm and other `.cmd` files start only through a shell there. */
const needsShell = process.platform === 'win32';

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Ends the child with us; a terminal would do it by itself, `kill` would not.
 * @param {import('node:child_process').ChildProcess} child
 */
function tie(child) {
	/** @param {NodeJS.Signals} signal */
	const end = (signal) => {
		child.kill(signal);
		process.exit(1);
	};
	for (const signal of signals) process.on(signal, end);
	child.on('close', () => {
		for (const signal of signals) process.off(signal, end);
	});
}

/** @param {Surroundings} surroundings */
function environment({ env, path = [] }) {
	const programs = [...path, resolve('node_modules', '.bin'), process.env.PATH ?? ''];
	return { ...process.env, ...env, PATH: programs.join(delimiter) };
}

/**
 * Runs a program and gives back all it printed; fails with that same text.
 * @param {string} program
 * @param {string[]} args
 * @param {Surroundings} [surroundings]
 * @returns {Promise<string>}
 */
export function run(program, args, surroundings = {}) {
	const { cwd, minutes = 30 } = surroundings;
	const child = spawn(program, args, {
		cwd,
		env: environment(surroundings),
		shell: needsShell,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	tie(child);
	setTimeout(() => child.kill(), minutes * 60_000).unref();
	let printed = '';
	/** @param {Buffer} chunk */
	const keep = (chunk) => {
		printed = (printed + chunk).slice(-keptCharacters);
	};
	child.stdout.on('data', keep);
	child.stderr.on('data', keep);
	return new Promise((settle, fail) => {
		child.on('error', fail);
		child.on('close', (code, signal) => {
			if (code === 0) return settle(printed);
			const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
			fail(new Error(`${[program, ...args].join(' ')} ${how}\n${printed.trimEnd()}`));
		});
	});
}
