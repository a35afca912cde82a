import { linkSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { step } from './progress.mjs';

const touchEvery = 5_000;
/** The owner touches its lock; one left alone this long belongs to nobody, whatever its number says. */
const abandonedAfter = 60_000;
const patience = 30 * 60_000;

/** @param {number} pid */
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// somebody else's process may not be signalled, but it lives
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
 * A link appears with its content or not at all, so nobody ever reads a lock without its owner.
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
async function waitForTurn(path) {
	const until = Date.now() + patience;
	while (!claim(path)) {
		if (!isHeld(path)) rmSync(path, { force: true });
		if (Date.now() > until) throw new Error(`Another process has held ${path} for too long`);
		await wait(500);
	}
}

/** @param {string} path */
async function takeTurn(path) {
	if (!isHeld(path)) rmSync(path, { force: true });
	if (claim(path)) return;
	await step('Waiting for somebody else who is installing the same', () => waitForTurn(path));
}

/**
 * Lets one process at a time do something, on one machine.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, work) {
	await takeTurn(path);
	const touch = setInterval(() => utimesSync(path, new Date(), new Date()), touchEvery);
	try {
		return await work();
	} finally {
		clearInterval(touch);
		rmSync(path, { force: true });
	}
}
