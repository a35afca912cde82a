import { sleep } from 'n8n-workflow';

/**
 * Those who wait, by the signal that stops them. All items of a run have the same one, and a signal with a
 * listener for each of 10,000 takes ever longer to add one more.
 */
const waiting = new WeakMap<AbortSignal, Set<(reason: unknown) => void>>();

/** Waits, or stops at once when the execution is stopped: a wait that goes on would send afterwards. */
export async function abortableSleep(ms: number, signal?: AbortSignal): Promise<void> {
	signal?.throwIfAborted();
	await raceWithAbort(sleep(ms), signal);
}

/** What is waited for, unless the execution is stopped before. */
export async function raceWithAbort<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
	if (!signal) return await promise;
	signal.throwIfAborted();
	const stops = waitingFor(signal);
	let stop: (reason: unknown) => void = () => {};
	const stopped = new Promise<never>((_, reject) => {
		stop = reject;
		stops.add(stop);
	});
	try {
		return await Promise.race([promise, stopped]);
	} finally {
		stops.delete(stop);
	}
}

function waitingFor(signal: AbortSignal): Set<(reason: unknown) => void> {
	const known = waiting.get(signal);
	if (known) return known;
	const stops = new Set<(reason: unknown) => void>();
	waiting.set(signal, stops);
	signal.addEventListener('abort', () => {
		for (const stop of stops) stop(signal.reason);
	});
	return stops;
}
