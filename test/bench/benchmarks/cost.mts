import type { Budget, Finding } from '../budgets.mts';
import {
	httpRequestFieldExpressions,
	httpRequestSingleExpression,
	personalMessages,
} from '../scenarios.mts';
import { formatNumber, formatRatio } from '../formatNumber.mts';
import { measureRun, measureInTurns, ratioOf, medianCost, type Cost } from '../measure.mts';
import { report } from '../report.mts';

const most = 1.3;

const formatCost = (costs: Cost[]): string => {
	const { cpu, wall } = medianCost(costs);
	return `${formatNumber(cpu)} ms (${formatNumber(wall)} ms by the clock)`;
};

/** One request an item, beside n8n's HTTP Request node with the same call. */
async function benchmark(budget: Budget, count: number, rounds: number): Promise<Finding> {
	const { ours, once, fields } = await measureInTurns(
		{
			ours: () => measureRun(personalMessages, count),
			once: () => measureRun(httpRequestSingleExpression, count),
			fields: () => measureRun(httpRequestFieldExpressions, count),
		},
		rounds,
	);
	const [overOnce, overFields] = [ratioOf(ours, once), ratioOf(ours, fields)];
	return {
		budget,
		measured: formatCost(ours),
		comparison:
			`${formatRatio(overOnce)} its ${formatCost(once)} with the body as one expression; ` +
			`${formatRatio(overFields)} its ${formatCost(fields)} with three, as here`,
		holds: overOnce <= most,
	};
}

report([
	await benchmark('cost100', 100, 9),
	await benchmark('cost1000', 1_000, 3),
	await benchmark('cost10000', 10_000, 3),
]);
