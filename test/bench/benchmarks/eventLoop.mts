import { setTimeout as delay } from 'node:timers/promises';
import { httpRequestSingleExpression, personalMessages } from '../scenarios.mts';
import type { Scenario } from '../engine.mts';
import { formatNumber, median } from '../formatNumber.mts';
import { report } from '../report.mts';
import { measureRun } from '../measure.mts';

const count = 5_000;
const rounds = 3;
const maxMs = 500;
const intervalMs = 5;

/** The longest time that a run blocks the event loop, in milliseconds. */
async function longestBlock(scenario: Scenario): Promise<number> {
	let [last, longest] = [performance.now(), 0];
	const check = () => {
		const now = performance.now();
		longest = Math.max(longest, now - last - intervalMs);
		last = now;
	};
	const timer = setInterval(check, intervalMs);
	// the timer has to run before the scenario does
	await delay(10 * intervalMs);
	longest = 0;
	await measureRun(scenario, count);
	check();
	clearInterval(timer);
	return longest;
}

const [ours, theirs]: [number[], number[]] = [[], []];
for (let round = 0; round < rounds; round += 1) {
	ours.push(await longestBlock(personalMessages));
	theirs.push(await longestBlock(httpRequestSingleExpression));
}
report([
	{
		budget: 'eventLoop',
		measured: `${formatNumber(median(ours))} ms`,
		comparison: `${formatNumber(median(theirs))} ms of the HTTP Request node`,
		holds: median(ours) <= maxMs,
	},
]);
