import { openBooks, readBooks } from '../serverStats.mts';
import { bareUserWrites, customers, userWrites } from '../scenarios.mts';
import { run } from '../engine.mts';
import { legible, times } from '../formatNumber.mts';
import { report } from '../report.mts';
import { clock } from '../measure.mts';

const count = 10_000;
const limit = 1_000;
const most = 1.2;

await clock(userWrites, 100);
await clock(bareUserWrites, 100);

await openBooks();
const free = ((await clock(bareUserWrites, count)).wall * count) / 1000;

await openBooks(limit);
const began = performance.now();
const output = await run(userWrites, customers(count));
const seconds = (performance.now() - began) / 1000;
const { refused } = await readBooks();
await openBooks();

const needed = Math.max(count / limit, free);
report([
	{
		budget: 'pace',
		measured: `${output.length === count ? 'no' : legible(count - output.length)} item refused, ${legible(seconds)} s, ${legible(refused)} calls asked to wait`,
		beside: `${times(seconds / needed)} what is needed: ${count / limit} s by the limit, ${legible(free)} s by the HTTP Request node where there is none`,
		holds: output.length === count && seconds <= most * needed,
	},
]);
