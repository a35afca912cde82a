export type ConcurrencyLimit = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * Runs at most so many tasks at a time; the others wait in a queue. n8n 1 carries no p-limit, so this is
 * the little of it that is needed.
 */
export function createConcurrencyLimit(max: number): ConcurrencyLimit {
	let free = max;
	let tail: Array<() => void> = [];
	/** The front of the queue, reversed: shifting an array of 10,000 moves all of it. */
	let head: Array<() => void> = [];

	const release = (): void => {
		if (head.length === 0) [head, tail] = [tail.reverse(), []];
		const next = head.pop();
		if (next) next();
		else free += 1;
	};

	return async (task) => {
		if (free > 0) free -= 1;
		else await new Promise<void>((resolve) => tail.push(resolve));
		try {
			return await task();
		} finally {
			release();
		}
	};
}
