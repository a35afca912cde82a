type RunLimited = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets so many work at a time; whoever comes later waits in a row. Knows nothing of what they do. */
export function createConcurrencyLimit(count: number): RunLimited {
	let free = count;
	let row: Array<() => void> = [];
	/** The head of the row, turned round: taking from the front of a long list would move all of it. */
	let head: Array<() => void> = [];

	const leave = (): void => {
		if (head.length === 0) [head, row] = [row.reverse(), []];
		const enter = head.pop();
		if (enter) enter();
		else free += 1;
	};

	return async (work) => {
		if (free > 0) free -= 1;
		else await new Promise<void>((enter) => row.push(enter));
		try {
			return await work();
		} finally {
			leave();
		}
	};
}
