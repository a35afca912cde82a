import type { Finding } from './budgets.mts';
import { formatNumber, formatRatio } from './formatNumber.mts';

const counts = [25_000, 100_000] as const;
/** The HTTP Request node opens a connection for each item at once; systems allow some thousands. */
const comparedCount = 10_000;
/** Growth counts as linear up to this factor. */
const linearTolerance = 1.25;
const maxRatio = 1;

/** Runs a scenario on this many items in a fresh process; returns the most by which it grew, in bytes. */
type MeasureGrowth = (args: [scenario: 'ours' | 'theirs', count: string]) => Promise<number>;

const kilobytes = (bytes: number, count: number): string =>
	`${formatNumber(bytes / count / 1000)} kB`;

export async function measureMemory(growthOf: MeasureGrowth): Promise<Finding[]> {
	const [[few, many], [ours, theirs]] = await Promise.all([
		Promise.all(counts.map((count) => growthOf(['ours', String(count)]))),
		Promise.all([
			growthOf(['ours', String(comparedCount)]),
			growthOf(['theirs', String(comparedCount)]),
		]),
	]);
	const [fewItems, manyItems] = counts;
	const growth = many! / manyItems / (few! / fewItems);
	const ratio = ours / theirs;
	return [
		{
			budget: 'memory',
			measured: `${formatNumber(many! / 1e6)} MB, ${kilobytes(many!, manyItems)} an item; at ${formatNumber(fewItems)} items ${kilobytes(few!, fewItems)}`,
			comparison: `${formatRatio(ratio)} its ${kilobytes(theirs, comparedCount)} at ${formatNumber(comparedCount)} items, about the most it can open at once`,
			holds: growth <= linearTolerance && ratio <= maxRatio,
		},
	];
}
