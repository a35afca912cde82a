import fc from 'fast-check';
import type { IDataObject, IExecuteContextData } from 'n8n-workflow';

import { seededRandom } from '../../support/emulator/faults/seededRandom.mts';
import { shuffled } from '../../support/randomHistory.mts';
import { useRecordingServer } from '../../support/recordingServer.mts';
import { push } from '../pushFixture.mts';
import { runForKeys, type Situation } from './keysSent.mts';

const v4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Each attempt is lost, so that every run leaves and fails. */
const server = useRecordingServer({ status: 503, body: '' });

const options = { retries: { maxAttempts: 1 } };
/** A message that tells its item. */
const personal = { ...push, options, message: '={{ JSON.stringify($json) }}' };
const together = { ...push, options: { ...options, combineItems: 'always' } };

/** The keys that each item left with, by its input; equal items have several. */
async function keysByItem(situation: Omit<Situation, 'parameters'>) {
	const before = server.requests.length;
	const { keys, run } = await runForKeys(server, { parameters: personal, ...situation });
	const byItem: Record<string, string[]> = {};
	for (const { body } of server.requests.slice(before)) {
		const { contents, idempotency_key: key } = body as IDataObject;
		(byItem[String((contents as IDataObject).en)] ??= []).push(String(key));
	}
	for (const each of Object.values(byItem)) each.sort();
	return { keys, byItem, contextData: run.data.executionData?.contextData };
}

/** Few people and texts, so that one person often has several items, and some of them are equal. */
const items = fc.array(
	fc.record({ id: fc.constantFrom('ada', 'grace', 'linus'), text: fc.constantFrom('a', 'b') }),
	{ minLength: 1, maxLength: 6 },
);
const place = fc.record({
	instanceId: fc.string({ minLength: 1, maxLength: 8 }),
	workflowId: fc.stringMatching(/^[A-Za-z0-9]{1,16}$/),
	resumeToken: fc.stringMatching(/^[a-z0-9]{4,12}$/),
	node: fc.record({ id: fc.uuid() }),
});
const runs = { seed: 1842, numRuns: 60 };

it('is another one for every item of a run, and each looks like a UUID of version 4', async () => {
	const property = fc.asyncProperty(place, items, async (where, list) => {
		const { keys } = await keysByItem({ ...where, items: list });
		expect(new Set(keys).size).toBe(list.length);
		expect(keys.filter((key) => !v4.test(key))).toEqual([]);
	});
	await fc.assert(property, runs);
});

it('is another one in another instance, workflow, execution and node', async () => {
	const property = fc.asyncProperty(place, place, items, async (one, other, list) => {
		const places = Object.entries(other).map(([name, value]) => ({ ...one, [name]: value }));
		const different = new Set([one, ...places].map((each) => JSON.stringify(each)));
		const keys: string[] = [];
		for (const each of different) {
			keys.push(...(await keysByItem({ ...(JSON.parse(each) as typeof one), items: list })).keys);
		}
		expect(new Set(keys).size).toBe(different.size * list.length);
	});
	await fc.assert(property, { ...runs, numRuns: 25 });
});

it('is another one in every run of a node that ends well, as in a loop', async () => {
	server.responses.splice(0, Infinity, { body: { id: 'message-1' } });
	const keys: string[] = [];
	let contextData: IExecuteContextData | undefined;
	for (let round = 0; round < 4; round += 1) {
		const result = await keysByItem({ items: [{ id: 'ada' }], contextData });
		({ contextData } = result);
		keys.push(...result.keys);
	}
	expect(new Set(keys).size).toBe(4);
});

/** Why n8n runs the node again. */
const histories = fc.array(
	fc.record({ why: fc.constantFrom('Retry', 'crash'), seed: fc.nat(1_000) }),
	{ minLength: 1, maxLength: 4 },
);

it('stays with its item over any number of Retries and crashes, in any order of the list', async () => {
	const property = fc.asyncProperty(place, items, histories, async (where, all, history) => {
		const first = await keysByItem({ ...where, items: all });
		let [list, { contextData }]: [IDataObject[], typeof first] = [all, first];
		for (const [i, { why, seed }] of history.entries()) {
			if (why === 'crash') [list, contextData] = [shuffled(seededRandom(seed), all), undefined];
			const executionId = String(i + 2);
			const again = { ...where, mode: 'retry' as const, executionId, items: list, contextData };
			const { byItem, ...result } = await keysByItem(again);
			({ contextData } = result);
			expect(byItem).toEqual(first.byItem);
		}
	});
	await fc.assert(property, runs);
});

it('is the same for items that leave together, in any order of the list and after a crash', async () => {
	const property = fc.asyncProperty(place, items, fc.nat(1_000), async (where, list, seed) => {
		const parameters = together;
		const first = await runForKeys(server, { parameters, ...where, items: list });
		const reordered = shuffled(seededRandom(seed), list);
		const again = await runForKeys(server, { parameters, ...where, items: reordered });
		expect(again.keys).toEqual(first.keys);
		expect(first.keys).toHaveLength(1);
	});
	await fc.assert(property, runs);
});

it('stays with a body that a person wrote, whose recipients no one here knows, beside others', async () => {
	const call = { resource: 'api', operation: 'call', method: 'post', path: '/notifications' };
	const parameters = { ...call, bodyJson: '={{ $json }}', options };
	const keysOf = async (...bodies: IDataObject[]) =>
		(await runForKeys(server, { parameters, items: bodies })).keys;
	const [one, other] = [{ new_audience: 'one' }, { new_audience: 'other' }];
	const alone = [...(await keysOf(one)), ...(await keysOf(other))];
	expect(new Set(alone).size).toBe(2);
	expect((await keysOf(one, other)).sort()).toEqual(alone.sort());
});

it('stays for every try of Retry On Fail, though the text has a time in it', async () => {
	const { keys } = await runForKeys(server, {
		parameters: { ...personal, message: '={{ "It is " + $now.toMillis() }}' },
		items: [{ id: 'ada' }, { id: 'grace' }],
		node: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
	});
	expect(keys).toHaveLength(6);
	expect(new Set(keys).size).toBe(2);
});

it('stays for a Retry where n8n has no resume token', async () => {
	const items = [{ id: 'ada' }];
	const first = await keysByItem({ items, resumeToken: undefined, executionId: '5' });
	const { contextData } = first;
	const again = { items, resumeToken: undefined, executionId: '6', contextData };
	expect((await keysByItem(again)).keys).toEqual(first.keys);
});
