import type { Budget, Finding } from '../budgets.mts';
import { bareFields, bareOnce, pushes } from '../scenarios.mts';
import { legible, times } from '../formatNumber.mts';
import { clock, compete, ratioOf, usual, type Cost } from '../measure.mts';
import { report } from '../report.mts';

const most = 1.3;

const told = (costs: Cost[]): string => {
	const { cpu, wall } = usual(costs);
	return `${legible(cpu)} ms (${legible(wall)} ms by the clock)`;
};

/** One request an item, beside n8n's HTTP Request node with the same call. */
async function race(budget: Budget, count: number, rounds: number): Promise<Finding> {
	const { ours, once, fields } = await compete(
		{
			ours: () => clock(pushes, count),
			once: () => clock(bareOnce, count),
			fields: () => clock(bareFields, count),
		},
		rounds,
	);
	const [overOnce, overFields] = [ratioOf(ours, once), ratioOf(ours, fields)];
	return {
		budget,
		measured: told(ours),
		beside:
			`${times(overOnce)} its ${told(once)} with the body as one expression; ` +
			`${times(overFields)} its ${told(fields)} with three, as here`,
		holds: overOnce <= most,
	};
}

report([
	await race('cost100', 100, 9),
	await race('cost1000', 1_000, 3),
	await race('cost10000', 10_000, 3),
]);
