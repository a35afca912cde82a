import type { IDataObject } from 'n8n-workflow';
import { openBooks, readBooks, type Books } from '../serverStats.mts';
import { customers, events, sameForAll } from '../scenarios.mts';
import { run, type Contestant } from '../engine.mts';
import { legible } from '../formatNumber.mts';
import { report } from '../report.mts';

const bodyLimit = 1_000_000;

async function booksAfter(contestant: Contestant, items: IDataObject[]): Promise<Books> {
	await openBooks();
	const output = await run(contestant, items);
	if (output.length !== items.length) throw new Error(`${output.length} items came out`);
	return await readBooks();
}

const tracked = await booksAfter(events, customers(10_000));
const least = Math.ceil(tracked.bytes / bodyLimit);
const joined = await booksAfter(sameForAll, customers(20_000));
const joinedAndOne = await booksAfter(sameForAll, customers(20_001));

const requests = ({ requests: count }: Books): string =>
	count === 1 ? '1 request' : `${legible(count)} requests`;

report([
	{
		budget: 'events',
		measured: requests(tracked),
		beside: `${legible(tracked.bytes)} bytes need ${least}`,
		holds: tracked.requests <= 1.1 * least,
	},
	{
		budget: 'joined',
		measured: requests(joined),
		beside: 'one an item: 20,000',
		holds: joined.requests === 1,
	},
	{
		budget: 'joinedAndOne',
		measured: requests(joinedAndOne),
		beside: 'OneSignal takes 20,000 people in one',
		holds: joinedAndOne.requests === 2,
	},
]);
