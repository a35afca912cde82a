import fc from 'fast-check';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { messageBatch } from '../../nodes/OneSignal/request/batching/messageBatch';
import type { BatchEntry } from '../../nodes/OneSignal/request/batching/batcher';
import { execute, linearConnections, oneSignalNode, startNode } from '../support/engine/run.mts';
import { credentialFor } from '../support/testCredential.mts';
import { useRecordingServer } from '../support/recordingServer.mts';

/** Everything that tells one send from another. */
interface Situation {
	workflowId: string;
	resumeToken: string;
	nodeId: string;
	item: number;
	/** Who gets it. */
	person: string;
}

const situations: fc.Arbitrary<Situation> = fc.record({
	workflowId: fc.string({ minLength: 1, maxLength: 8 }),
	resumeToken: fc.stringMatching(/^[a-z0-9]{4,12}$/),
	nodeId: fc.uuid(),
	item: fc.nat(2),
	person: fc.stringMatching(/^[a-z]{4,8}$/),
});

const v4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const runs = { seed: 1842, numRuns: 60 };

const server = useRecordingServer({ body: { id: 'message-1' } });

/** The key that an item gets; its text is another one each time. */
async function keyIn(
	{ workflowId, resumeToken, nodeId, item, person }: Situation,
	options: INodeParameters = {},
): Promise<string> {
	server.requests.length = 0;
	const parameters: INodeParameters = {
		...{ resource: 'message', operation: 'sendPush', aliasIds: '={{ $json.id }}' },
		...{ message: '={{ Math.random() }}', options },
	};
	const node = oneSignalNode(parameters, { id: nodeId });
	const nodes = [startNode, node];
	const items = Array.from({ length: item + 1 }, (_, i) => ({ id: `${person}-${i}` }));
	await execute({
		...{ nodes, connections: linearConnections(...nodes), items, workflowId, resumeToken },
		...{ credential: credentialFor(server.url), executionId: String(Math.random()) },
	}).finished;
	const bodies = server.requests.map(({ body }) => body as IDataObject);
	const own = bodies.find(({ include_aliases }) =>
		JSON.stringify(include_aliases).includes(`"${person}-${item}"`),
	);
	return String(own?.idempotency_key);
}

it('makes a key of version 4 that another attempt at the same send gets again', async () => {
	const property = fc.asyncProperty(situations, async (situation) => {
		const key = await keyIn(situation);
		expect(key).toMatch(v4);
		expect(await keyIn(situation)).toBe(key);
	});
	await fc.assert(property, runs);
});

it('makes another key wherever anything else than the text differs', async () => {
	const property = fc.asyncProperty(situations, situations, async (one, other) => {
		fc.pre(JSON.stringify(one) !== JSON.stringify(other));
		for (const name of Object.keys(one) as Array<keyof Situation>) {
			if (one[name] === other[name]) continue;
			expect(await keyIn({ ...one, [name]: other[name] })).not.toBe(await keyIn(one));
		}
	});
	await fc.assert(property, { ...runs, numRuns: 20 });
});

it("makes one key of any text of a person's", async () => {
	const texts = fc.oneof(fc.uuid(), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }));
	const wellFormed = texts.filter((text) => text.trim() !== '' && !text.startsWith('='));
	const property = fc.asyncProperty(
		wellFormed,
		situations,
		situations,
		async (text, one, other) => {
			const at = (situation: Situation) =>
				keyIn({ ...situation, item: 0 }, { idempotencyKey: text });
			const key = await at(one);
			expect(key).toMatch(v4);
			expect(await at(other)).toBe(key);
		},
	);
	await fc.assert(property, runs);
});

it('gives a joined message a key that its people are part of', () => {
	const passenger = (id: string, people: string[]) =>
		({
			request: {
				method: 'POST',
				url: '/notifications',
				body: { email_to: people, idempotency_key: id },
			},
		}) as unknown as BatchEntry;
	const people = fc.uniqueArray(fc.emailAddress(), { minLength: 3, maxLength: 6 });
	const property = fc.property(people, fc.uuid(), fc.uuid(), ([first, second, ...others], a, b) => {
		const keyOf = (mine: string[], theirs: string[]): unknown =>
			(messageBatch.merge([passenger(a, mine), passenger(b, theirs)]).body as IDataObject)
				.idempotency_key;
		const key = keyOf([first], [second]);
		expect(key).toMatch(v4);
		expect(keyOf([first], [second])).toBe(key);
		expect(keyOf([first], [second, ...others])).not.toBe(key);
	});
	fc.assert(property, runs);
});
