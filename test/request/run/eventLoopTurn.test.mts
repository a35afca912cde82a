import { setImmediate as nextIteration } from 'node:timers/promises';

import { ownTurn } from '../../../nodes/OneSignal/request/run/eventLoopTurn';

it('gives each caller a turn of its own, in order, with room for others in between', async () => {
	const seen: string[] = [];
	const callers = ['first', 'second', 'third'].map(async (name) => {
		await ownTurn();
		seen.push(name);
	});
	let isOver = false;
	const others = (async () => {
		while (!isOver) {
			await nextIteration();
			if (seen.at(-1) !== 'other') seen.push('other');
		}
	})();
	await Promise.all(callers);
	isOver = true;
	await others;
	const turns = seen.filter((each) => each !== 'other');
	expect(turns).toEqual(['first', 'second', 'third']);
	for (const name of ['first', 'second']) expect(seen[seen.indexOf(name) + 1]).toBe('other');
});
