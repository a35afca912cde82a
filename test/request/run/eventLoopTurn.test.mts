import { setImmediate as nextIteration } from 'node:timers/promises';

import {
	manyItems,
	ownTurn,
	ownTurnForMany,
} from '../../../nodes/OneSignal/request/run/eventLoopTurn';

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

it.each([
	{ title: 'many items let n8n go first', count: manyItems, goesOn: false },
	{ title: 'few do not', count: manyItems - 1, goesOn: true },
])('$title', async ({ count, goesOn }) => {
	let isOver = false;
	const turn = ownTurnForMany(Array.from({ length: count })).then(() => (isOver = true));
	// what needs no turn of the event loop is done after as many promises
	for (let i = 0; i < 100; i += 1) await Promise.resolve();
	expect(isOver).toBe(goesOn);
	await turn;
});
