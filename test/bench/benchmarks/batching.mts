import type { IDataObject } from 'n8n-workflow';
import { resetStats, readStats, type ServerStats } from '../serverStats.mts';
import { customers, events, identicalMessages } from '../scenarios.mts';
import { runScenario, type Scenario } from '../engine.mts';
import { formatNumber } from '../formatNumber.mts';
import { report } from '../report.mts';

const bodyLimit = 1_000_000;

async function booksAfter(contestant: Scenario, items: IDataObject[]): Promise<ServerStats> {
	await resetStats();
	const output = await runScenario(contestant, items);
	if (output.length !== items.length) throw new Error(`${output.length} items came out`);
	return await readStats();
}

const tracked = await booksAfter(events, customers(10_000));
const least = Math.ceil(tracked.bytes / bodyLimit);
const joined = await booksAfter(identicalMessages, customers(20_000));
const joinedAndOne = await booksAfter(identicalMessages, customers(20_001));

const requests = ({ requests: count }: ServerStats): string =>
	count === 1 ? '1 request' : `${formatNumber(count)} requests`;

report([
	{
		budget: 'events',
		measured: requests(tracked),
		comparison: `${formatNumber(tracked.bytes)} bytes need ${least}`,
		holds: tracked.requests <= 1.1 * least,
	},
	{
		budget: 'joined',
		measured: requests(joined),
		comparison: 'one an item: 20,000',
		holds: joined.requests === 1,
	},
	{
		budget: 'joinedAndOne',
		measured: requests(joinedAndOne),
		comparison: 'OneSignal takes 20,000 people in one',
		holds: joinedAndOne.requests === 2,
	},
]);
