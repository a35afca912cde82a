import { raceWithAbort } from './abortableSleep';

/** Settles when the last task of a key has ended, with what that task reports to the next one. */
const tails = new Map<string, Promise<number>>();

/**
 * Runs the tasks of one key one after another, in the order they came.
 *
 * @param task gets what its predecessor reported: milliseconds in which the API was unavailable, so that
 * tasks of one key share one retry budget; and reports its own
 */
export async function runExclusive<T>(
	key: string,
	task: (unavailableMs: number) => Promise<{ result: T; unavailableMs?: number }>,
	signal?: AbortSignal,
): Promise<T> {
	const predecessor = tails.get(key);
	let report: (unavailableMs: number) => void = () => {};
	const own = new Promise<number>((resolve) => (report = resolve));
	// A task that is aborted while it waits must not unblock those behind it.
	const tail = predecessor ? predecessor.then(async () => await own) : own;
	tails.set(key, tail);
	let reported = 0;
	try {
		const { result, unavailableMs = 0 } = await task(
			predecessor ? await raceWithAbort(predecessor, signal) : 0,
		);
		reported = unavailableMs;
		return result;
	} finally {
		if (tails.get(key) === tail) tails.delete(key);
		report(reported);
	}
}
