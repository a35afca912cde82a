import { measureMemory } from './memory.mts';

/** A node that takes so many bytes an item, and so many more for each item there is. */
const weighing =
	(ours: number, theirs: number, further = 0) =>
	async ([contestant, count]: [string, string]): Promise<number> => {
		const items = Number(count);
		return await Promise.resolve(
			items * ((contestant === 'ours' ? ours : theirs) + further * items),
		);
	};

it('holds where memory grows in a line and is at most twice that of the other node', async () => {
	expect(await measureMemory(weighing(20_000, 10_000))).toMatchObject([{ holds: true }]);
});

it('does not hold where it is more than twice as much', async () => {
	expect(await measureMemory(weighing(20_100, 10_000))).toMatchObject([{ holds: false }]);
});

it('does not hold where each item costs more the more there are', async () => {
	expect(await measureMemory(weighing(20_000, 20_000, 1))).toMatchObject([{ holds: false }]);
});
