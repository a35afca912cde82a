import type { Budget, Finding } from '../budgets.mts';
import {
	httpRequestFieldExpressions,
	httpRequestSingleExpression,
	personalMessages,
} from '../scenarios.mts';
import { formatNumber, formatSpread } from '../formatNumber.mts';
import {
	measureRun,
	measureInTurns,
	medianCost,
	medianRatio,
	ratiosOf,
	type Cost,
} from '../measure.mts';
import { report } from '../report.mts';

const maxOverFields = 0.8;
const maxOverBody = 1.3;

const formatCost = (costs: Cost[]): string => {
	const { cpu, wall } = medianCost(costs);
	return `${formatNumber(cpu)} ms (${formatNumber(wall)} ms by the clock)`;
};

function finding(budget: Budget, ours: Cost[], theirs: Cost[], most: number): Finding {
	return {
		budget,
		measured: formatCost(ours),
		comparison: `${formatSpread(ratiosOf(ours, theirs))} its ${formatCost(theirs)}`,
		holds: medianRatio(ours, theirs) <= most,
	};
}

/** One request an item, beside n8n's HTTP Request node with the same call, written in two ways. */
async function benchmark(count: 100 | 1_000 | 10_000, rounds: number): Promise<Finding[]> {
	const { ours, body, fields } = await measureInTurns(
		{
			ours: () => measureRun(personalMessages, count),
			body: () => measureRun(httpRequestSingleExpression, count),
			fields: () => measureRun(httpRequestFieldExpressions, count),
		},
		rounds,
	);
	return [
		finding(`fields${count}`, ours, fields, maxOverFields),
		finding(`body${count}`, ours, body, maxOverBody),
	];
}

report([
	...(await benchmark(100, 9)),
	...(await benchmark(1_000, 5)),
	...(await benchmark(10_000, 3)),
]);
