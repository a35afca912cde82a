import type { BatchEntry } from './batchEntry';
import { commonAudience } from './messageBatch';

/**
 * Groups of entries in the order of their recipients, so that a list has the same parts, and so the same keys,
 * in whichever order it comes when it is fetched again after a crash.
 */
export const sortedByAudience = (groups: BatchEntry[][]): BatchEntry[][] =>
	groups
		.map((group) => ({ group, name: JSON.stringify(commonAudience(group)) }))
		.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))
		.map(({ group }) => group);
