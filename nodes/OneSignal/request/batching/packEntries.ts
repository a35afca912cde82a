import { sortedByAudience } from './audienceOrder';
import type { BatchEntry } from './batchEntry';

/** Packs entries into requests of at most so many recipients, the same in whichever order they come. */
export function packEntries(entries: BatchEntry[], maxRecipients: number): BatchEntry[][] {
	const parts: BatchEntry[][] = [];
	let recipients = new Set<string>();
	for (const [entry] of sortedByAudience(entries.map((each) => [each]))) {
		const together = new Set([...recipients, ...entry.audience]);
		const fits = parts.length > 0 && together.size <= maxRecipients;
		if (!fits) parts.push([]);
		parts[parts.length - 1].push(entry);
		recipients = fits ? together : new Set(entry.audience);
	}
	return parts;
}
