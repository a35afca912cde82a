import { raceWithAbort } from './abortableSleep';

/** By name, what settles when the last of those who came has ended, and tells how long that one tried in vain. */
const ends = new Map<string, Promise<number>>();

/**
 * Works for one after another of those who share a name, in the order they came. Whoever comes later is
 * told how long the one before tried in vain: where nothing gets through, not everybody has to find out.
 *
 * @param work gets that time, and gives its own besides what came of it; in milliseconds
 */
export async function runExclusive<T extends { inVain: number }>(
	name: string,
	work: (inVain: number) => Promise<T>,
	signal?: AbortSignal,
): Promise<T> {
	const before = ends.get(name);
	let end: (inVain: number) => void = () => {};
	const own = new Promise<number>((resolve) => (end = resolve));
	// Who is stopped while they wait lets nobody overtake those before.
	const mine = before ? before.then(async () => await own) : own;
	ends.set(name, mine);
	let inVain = 0;
	try {
		const done = await work(before ? await raceWithAbort(before, signal) : 0);
		inVain = done.inVain;
		return done;
	} finally {
		if (ends.get(name) === mine) ends.delete(name);
		end(inVain);
	}
}
