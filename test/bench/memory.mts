import type { Finding } from './budgets.mts';
import { legible, times } from './formatNumber.mts';

const counts = [25_000, 100_000] as const;
/** The HTTP Request node opens a connection for each item at once; systems allow some thousands. */
const beside = 10_000;
/** Of twice the items, up to so much more than twice the memory is still a line. */
const leeway = 1.25;
const most = 2;

/** Runs a contestant on so many items in a fresh process: by how many bytes it grew at most. */
type Weigh = (args: [contestant: 'ours' | 'theirs', count: string]) => Promise<number>;

const kilobytes = (bytes: number, count: number): string => `${legible(bytes / count / 1000)} kB`;

export async function weigh(weighed: Weigh): Promise<Finding[]> {
	const [[few, many], [ours, theirs]] = await Promise.all([
		Promise.all(counts.map((count) => weighed(['ours', String(count)]))),
		Promise.all([weighed(['ours', String(beside)]), weighed(['theirs', String(beside)])]),
	]);
	const [fewItems, manyItems] = counts;
	const growth = many! / manyItems / (few! / fewItems);
	const ratio = ours / theirs;
	return [
		{
			budget: 'memory',
			measured: `${legible(many! / 1e6)} MB, ${kilobytes(many!, manyItems)} an item; at ${legible(fewItems)} items ${kilobytes(few!, fewItems)}`,
			beside: `${times(ratio)} its ${kilobytes(theirs, beside)} at ${legible(beside)} items, about the most it can open at once`,
			holds: growth <= leeway && ratio <= most,
		},
	];
}
