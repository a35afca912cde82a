import type { BatchEntry } from './batchEntry';

/**
 * Groups entries so that no recipient is named in two groups: those that share a recipient, directly or
 * through others, come together. The groups don't depend on the order of the entries.
 */
export function connectedEntries(entries: BatchEntry[]): BatchEntry[][] {
	const parents = entries.map((_, i) => i);
	const root = (i: number): number => {
		let at = i;
		while (parents[at] !== at) {
			// Halving the path keeps it short for those who come later.
			parents[at] = parents[parents[at]];
			at = parents[at];
		}
		return at;
	};
	const firstWith = new Map<string, number>();
	for (const [i, entry] of entries.entries()) {
		for (const recipient of entry.audience) {
			const first = firstWith.get(recipient);
			if (first === undefined) firstWith.set(recipient, i);
			else parents[root(i)] = root(first);
		}
	}
	const groups = new Map<number, BatchEntry[]>();
	for (const [i, entry] of entries.entries()) {
		const group = groups.get(root(i)) ?? [];
		group.push(entry);
		groups.set(root(i), group);
	}
	return [...groups.values()];
}
