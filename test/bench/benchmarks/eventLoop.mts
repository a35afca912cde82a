import { setTimeout as delay } from 'node:timers/promises';
import { httpRequestSingleExpression, personalMessages } from '../scenarios.mts';
import type { Scenario } from '../engine.mts';
import { formatNumber, median } from '../formatNumber.mts';
import { report } from '../report.mts';
import { measureRun } from '../measure.mts';

const count = 5_000;
const rounds = 3;
const maxMs = 500;
const every = 5;

/** For how long a run leaves no room for anything else in its process at most, in milliseconds. */
async function longestPause(contestant: Scenario): Promise<number> {
	let [last, longest] = [performance.now(), 0];
	const look = () => {
		const now = performance.now();
		longest = Math.max(longest, now - last - every);
		last = now;
	};
	const watch = setInterval(look, every);
	// the watch has to run before the run does
	await delay(10 * every);
	longest = 0;
	await measureRun(contestant, count);
	look();
	clearInterval(watch);
	return longest;
}

const [ours, theirs]: [number[], number[]] = [[], []];
for (let round = 0; round < rounds; round += 1) {
	ours.push(await longestPause(personalMessages));
	theirs.push(await longestPause(httpRequestSingleExpression));
}
report([
	{
		budget: 'pauses',
		measured: `${formatNumber(median(ours))} ms`,
		comparison: `${formatNumber(median(theirs))} ms of the HTTP Request node`,
		holds: median(ours) <= maxMs,
	},
]);
