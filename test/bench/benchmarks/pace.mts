import { resetStats, readStats } from '../serverStats.mts';
import { httpRequestUserWrites, customers, userWrites } from '../scenarios.mts';
import { runScenario } from '../engine.mts';
import { formatNumber, formatRatio } from '../formatNumber.mts';
import { report } from '../report.mts';
import { measureRun } from '../measure.mts';

const count = 10_000;
const limit = 1_000;
const most = 1.2;

await measureRun(userWrites, 100);
await measureRun(httpRequestUserWrites, 100);

await resetStats();
const free = ((await measureRun(httpRequestUserWrites, count)).wall * count) / 1000;

await resetStats(limit);
const began = performance.now();
const output = await runScenario(userWrites, customers(count));
const seconds = (performance.now() - began) / 1000;
const { refused } = await readStats();
await resetStats();

const needed = Math.max(count / limit, free);
report([
	{
		budget: 'pace',
		measured: `${output.length === count ? 'no' : formatNumber(count - output.length)} item refused, ${formatNumber(seconds)} s, ${formatNumber(refused)} calls asked to wait`,
		comparison: `${formatRatio(seconds / needed)} what is needed: ${count / limit} s by the limit, ${formatNumber(free)} s by the HTTP Request node where there is none`,
		holds: output.length === count && seconds <= most * needed,
	},
]);
