import { setTimeout as wait } from 'node:timers/promises';
import { customers } from './scenarios.mts';
import { runScenario, type Scenario } from './engine.mts';
import { median } from './formatNumber.mts';

/** What a run took, in milliseconds per item. */
export interface Cost {
	cpu: number;
	wall: number;
}

const openConnections = (): number =>
	process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;

/** A process has only so many connections: those that one run leaves open would be missing in the next. */
async function waitForClosedConnections(): Promise<void> {
	for (let waits = 0; waits < 60 && openConnections() > 100; waits += 1) await wait(500);
}

export async function measureRun(scenario: Scenario, count: number): Promise<Cost> {
	const items = customers(count);
	await waitForClosedConnections();
	globalThis.gc?.();
	const [cpu, wall] = [process.cpuUsage(), performance.now()];
	const output = await runScenario(scenario, items);
	const { user, system } = process.cpuUsage(cpu);
	const passed = performance.now() - wall;
	if (output.length !== count) throw new Error(`${output.length} of ${count} items came out`);
	return { cpu: (user + system) / 1000 / count, wall: passed / count };
}

/** The costs of each, round by round. */
type CostsByName<Name extends string> = Record<Name, Cost[]>;

/**
 * Runs several in turns, each first as often as last, so that in every round all meet the same load of the machine.
 *
 * @param warmUps rounds before those that count
 */
export async function measureInTurns<Name extends string>(
	runners: Record<Name, () => Promise<Cost>>,
	rounds: number,
	warmUps = 1,
): Promise<CostsByName<Name>> {
	const names = Object.keys(runners) as Name[];
	const costs = Object.fromEntries(names.map((name) => [name, [] as Cost[]])) as CostsByName<Name>;
	for (let round = -warmUps; round < rounds; round += 1) {
		for (const name of round % 2 ? names : [...names].reverse()) {
			const cost = await runners[name]();
			if (round >= 0) costs[name].push(cost);
		}
	}
	return costs;
}

export const medianCost = (costs: Cost[]): Cost => ({
	cpu: median(costs.map(({ cpu }) => cpu)),
	wall: median(costs.map(({ wall }) => wall)),
});

/** How many times the CPU time of another: compared within each round, since the load of a machine changes. */
export const ratiosOf = (costs: Cost[], others: Cost[]): number[] =>
	costs.map(({ cpu }, round) => cpu / (others[round]?.cpu ?? NaN));

export const medianRatio = (costs: Cost[], others: Cost[]): number =>
	median(ratiosOf(costs, others));
