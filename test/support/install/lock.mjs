import { linkSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { step } from './progress.mjs';

const touchEvery = 5_000;
/** The owner touches its lock; one untouched this long is abandoned, even if its process ID is in use. */
const abandonedAfter = 60_000;
const timeoutMs = 30 * 60_000;

/** @param {number} pid */
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// the process of another user may not be signaled, but it runs
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

/** @param {string} path */
function isHeld(path) {
	try {
		const isTouched = Date.now() - statSync(path).mtimeMs < abandonedAfter;
		return isTouched && isAlive(Number(readFileSync(path, 'utf8')));
	} catch {
		return false;
	}
}

/**
 * A link appears with its content or not at all, so no process reads a lock without its owner.
 * @param {string} path
 */
function claim(path) {
	const own = `${path}.${process.pid}`;
	writeFileSync(own, String(process.pid));
	try {
		linkSync(own, path);
		return true;
	} catch {
		return false;
	} finally {
		rmSync(own, { force: true });
	}
}

/** @param {string} path */
async function waitForLock(path) {
	const until = Date.now() + timeoutMs;
	while (!claim(path)) {
		if (!isHeld(path)) rmSync(path, { force: true });
		if (Date.now() > until) throw new Error(`Another process has held ${path} for too long`);
		await wait(500);
	}
}

/** @param {string} path */
async function acquire(path) {
	if (!isHeld(path)) rmSync(path, { force: true });
	if (claim(path)) return;
	await step('Waiting for another process that is installing the same', () => waitForLock(path));
}

/**
 * Runs work in one process at a time, on one machine.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, work) {
	await acquire(path);
	const touch = setInterval(() => utimesSync(path, new Date(), new Date()), touchEvery);
	try {
		return await work();
	} finally {
		clearInterval(touch);
		rmSync(path, { force: true });
	}
}
