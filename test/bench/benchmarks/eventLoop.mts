import { setTimeout as delay } from 'node:timers/promises';
import type { Budget, Finding } from '../budgets.mts';
import { httpRequestSingleExpression, identicalMessages, personalMessages } from '../scenarios.mts';
import type { Scenario } from '../engine.mts';
import { formatNumber, median } from '../formatNumber.mts';
import { report } from '../report.mts';
import { measureRun } from '../measure.mts';

declare global {
	namespace NodeJS {
		interface Process {
			/** The benchmarks run on the Node of n8n, which has this; the types are of an older one. */
			threadCpuUsage(previous?: CpuUsage): CpuUsage;
		}
	}
}

const rounds = 3;
const maxMs = 500;
const intervalMs = 5;

/**
 * The longest time that a run keeps the event loop, in milliseconds of its thread's CPU: what other programs of
 * the machine take in between does not count.
 */
async function longestBlock(scenario: Scenario, count: number): Promise<number> {
	let [last, longest] = [process.threadCpuUsage(), 0];
	const check = () => {
		const { user, system } = process.threadCpuUsage(last);
		longest = Math.max(longest, (user + system) / 1000);
		last = process.threadCpuUsage();
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

async function medianBlock(scenario: Scenario, count: number): Promise<number> {
	const blocks: number[] = [];
	for (let round = 0; round < rounds; round += 1) blocks.push(await longestBlock(scenario, count));
	return median(blocks);
}

const finding = (budget: Budget, ms: number, comparison: string): Finding => ({
	budget,
	measured: `${formatNumber(ms)} ms`,
	comparison,
	holds: ms <= maxMs,
});

const theirs = await medianBlock(httpRequestSingleExpression, 5_000);
report([
	finding(
		'eventLoop',
		await medianBlock(personalMessages, 5_000),
		`${formatNumber(theirs)} ms of the HTTP Request node`,
	),
	finding(
		'combinedEventLoop',
		await medianBlock(identicalMessages, 100_000),
		'the HTTP Request node cannot open as many connections',
	),
]);
