import type { IDataObject } from 'n8n-workflow';
import { resetStats, readStats, type ServerStats } from '../serverStats.mts';
import { customers, events, identicalMessages } from '../scenarios.mts';
import { runScenario, type Scenario } from '../engine.mts';
import { formatNumber } from '../formatNumber.mts';
import { report } from '../report.mts';

const bodyLimit = 1_000_000;

async function statsAfter(scenario: Scenario, items: IDataObject[]): Promise<ServerStats> {
	await resetStats();
	const output = await runScenario(scenario, items);
	if (output.length !== items.length) throw new Error(`${output.length} items came out`);
	return await readStats();
}

const eventStats = await statsAfter(events, customers(10_000));
const least = Math.ceil(eventStats.bytes / bodyLimit);
const oneBatch = await statsAfter(identicalMessages, customers(20_000));
const twoBatches = await statsAfter(identicalMessages, customers(20_001));

const requests = ({ requests: count }: ServerStats): string =>
	count === 1 ? '1 request' : `${formatNumber(count)} requests`;

report([
	{
		budget: 'events',
		measured: requests(eventStats),
		comparison: `${formatNumber(eventStats.bytes)} bytes need ${least}`,
		holds: eventStats.requests <= 1.1 * least,
	},
	{
		budget: 'oneBatch',
		measured: requests(oneBatch),
		comparison: 'one an item: 20,000',
		holds: oneBatch.requests === 1,
	},
	{
		budget: 'twoBatches',
		measured: requests(twoBatches),
		comparison: 'OneSignal takes 20,000 recipients in one',
		holds: twoBatches.requests === 2,
	},
]);
