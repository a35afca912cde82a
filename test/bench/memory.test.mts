import { measureMemory } from './memory.mts';

/** A node that needs this many bytes per item, and `further` more for each item there is. */
const growthWith =
	(ours: number, theirs: number, further = 0) =>
	async ([scenario, count]: [string, string]): Promise<number> => {
		const items = Number(count);
		return await Promise.resolve(items * ((scenario === 'ours' ? ours : theirs) + further * items));
	};

it('holds when memory grows linearly and is at most that of the other node', async () => {
	expect(await measureMemory(growthWith(10_000, 10_000))).toMatchObject([{ holds: true }]);
});

it('does not hold when it is more', async () => {
	expect(await measureMemory(growthWith(10_100, 10_000))).toMatchObject([{ holds: false }]);
});

it('does not hold when each item costs more the more there are', async () => {
	expect(await measureMemory(growthWith(20_000, 20_000, 1))).toMatchObject([{ holds: false }]);
});
