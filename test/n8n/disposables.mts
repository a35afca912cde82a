/** What closes what was opened, in the order in which it was opened. */
export type Disposables = Array<() => unknown>;

/** Closes what was opened, the last first; what cannot be closed keeps nothing else open. */
export async function disposeAll(disposables: Disposables): Promise<void> {
	const failures: unknown[] = [];
	for (const close of disposables.splice(0).reverse()) {
		await Promise.resolve()
			.then(close)
			.catch((error: unknown) => failures.push(error));
	}
	if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be closed');
}
