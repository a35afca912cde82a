import type { BatchEntry } from './batchEntry';
import { connectedEntries } from './connectedEntries';
import { commonAudience, narrowed } from './messageBatch';
import { groupBy } from './multimap';

/**
 * Items that share recipients leave together. Where those are more than one message can have, each recipient
 * stays with the first item that names it, in every try of the run.
 */
export function disjointEntries(entries: BatchEntry[], maxRecipients: number): BatchEntry[] {
	const total = entries.reduce((sum, { audience }) => sum + audience.length, 0);
	if (total <= maxRecipients) return entries;
	const perAccount = [...groupBy(entries, ({ account }) => account).values()];
	const perContent = perAccount.flatMap((own) => [
		...groupBy(own, ({ content }) => content).values(),
	]);
	return perContent
		.flatMap(connectedEntries)
		.flatMap((unit) => (commonAudience(unit).length > maxRecipients ? disjoint(unit) : unit))
		.sort((a, b) => a.item - b.item);
}

/** An entry that has no recipient left keeps its first, with which it comes along. */
function disjoint(entries: BatchEntry[]): BatchEntry[] {
	const named = new Set<string>();
	return entries.map((entry) => {
		const own = entry.audience.filter((recipient) => !named.has(recipient));
		for (const recipient of own) named.add(recipient);
		return narrowed(entry, own.length > 0 ? own : entry.audience.slice(0, 1));
	});
}
