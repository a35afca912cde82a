import fc from 'fast-check';
import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { idempotencyKeyFor } from '../../nodes/OneSignal/request/idempotencyKey';
import { nodeName, toolName } from '../support/engine/types.mts';

/** What tells one send from another for a person. */
interface Send {
	instance: string;
	workflow: string;
	/** n8n's resume token, which stands for the execution; n8n 1 has none. */
	token?: string;
	node: string;
	round: number;
	item: number;
}

/** What an agent's model asked for. */
interface Call {
	toolCallId?: string;
	body: string;
}

/** Why n8n runs a node again: from which round on, and by how much its run indexes have shifted. */
interface Again {
	why: 'Retry On Fail' | 'Retry button' | 'crash';
	from: number;
	shift: number;
}

/** What n8n has in its books each time. */
interface Row {
	executionId: number;
	shift: number;
	/** What the node wrote down, which n8n keeps with the execution. */
	kept: object;
	from: number;
}

const rounds = [0, 1, 2];
const items = [0, 1];

const histories = (...reasons: Array<Again['why']>): fc.Arbitrary<Again[]> =>
	fc.array(
		fc.record({
			why: fc.constantFrom(...reasons),
			from: fc.constantFrom(...rounds),
			shift: fc.nat(2),
		}),
		{ maxLength: 6 },
	);

/** The first run and those that followed. A crash loses what was written down, and starts from the front. */
function* rowsOf(history: Again[]): Generator<Row> {
	let row: Row = { executionId: 1, shift: 0, kept: {}, from: 0 };
	yield row;
	for (const { why, from, shift } of history) {
		if (why === 'crash') row = { executionId: row.executionId + 1, shift, kept: {}, from: 0 };
		else if (why === 'Retry button') row = { ...row, executionId: row.executionId + 1, from };
		yield row;
	}
}

/** n8n, as much of it as a key sees. That n8n is like that is shown with n8n itself, in test/n8n. */
const contextOf = (send: Send, row: Row, call?: Call): IExecuteSingleFunctions =>
	({
		getInstanceId: () => send.instance,
		getWorkflow: () => ({ id: send.workflow }),
		getExecutionId: () => String(row.executionId),
		getNode: () => ({ id: send.node, type: call ? toolName : nodeName }),
		getItemIndex: () => send.item,
		getContext: () => row.kept,
		getExecuteData: () => ({}),
		getNodeParameter: () => '',
		getCredentials: async () => await Promise.reject(new Error('Not needed')),
		getWorkflowDataProxy: () => ({ $runIndex: send.round + row.shift }),
		evaluateExpression: (expression: string) => {
			if (expression.includes('toolCallId')) return call?.toolCallId;
			return `http://127.0.0.1/${send.token ? `?signature=${send.token}` : ''}`;
		},
	}) as unknown as IExecuteSingleFunctions;

/** The keys of a node for its items in its rounds, each time it was run; by round and item. */
async function keysOf(
	place: Omit<Send, 'round' | 'item'>,
	history: Again[],
): Promise<Map<string, Set<string>>> {
	const keys = new Map<string, Set<string>>();
	for (const row of rowsOf(history)) {
		for (const round of rounds.slice(row.from)) {
			for (const item of items) {
				const body = { contents: Math.random() };
				const key = await idempotencyKeyFor(contextOf({ ...place, round, item }, row), body);
				const name = `${round} ${item}`;
				keys.set(name, (keys.get(name) ?? new Set()).add(key));
			}
		}
	}
	return keys;
}

const texts = fc.string({ minLength: 1, maxLength: 8 });
const tokens = fc.stringMatching(/^[a-z0-9]{4,12}$/);
const places = fc.record({ instance: texts, workflow: texts, token: tokens, node: texts });
const runs = { seed: 1842, numRuns: 300 };

it('each item of each round has one key, however often n8n runs it again and why', async () => {
	const anyHistory = histories('Retry On Fail', 'Retry button', 'crash');
	const property = fc.asyncProperty(places, anyHistory, async (place, history) => {
		const keys = [...(await keysOf(place, history)).values()];
		expect(keys.map(({ size }) => size)).toEqual(keys.map(() => 1));
	});
	await fc.assert(property, runs);
});

it('so it has without a resume token, but for a crash', async () => {
	const kept = histories('Retry On Fail', 'Retry button');
	const property = fc.asyncProperty(places, kept, async (place, history) => {
		const keys = [...(await keysOf({ ...place, token: undefined }, history)).values()];
		expect(keys.map(({ size }) => size)).toEqual(keys.map(() => 1));
	});
	await fc.assert(property, runs);
});

it('no two items, rounds, nodes, executions, workflows or instances share a key', async () => {
	const history = histories('Retry On Fail', 'Retry button', 'crash');
	const property = fc.asyncProperty(places, places, history, async (one, other, again) => {
		const all = Object.keys(one)
			.map((name) => ({ ...one, [name]: other[name as keyof typeof other] }))
			.filter((place) => JSON.stringify(place) !== JSON.stringify(one));
		const keys: string[] = [];
		for (const place of [one, ...all]) {
			for (const own of (await keysOf(place, again)).values()) keys.push(...own);
		}
		expect(new Set(keys).size).toBe((1 + all.length) * rounds.length * items.length);
	});
	await fc.assert(property, runs);
});

it("an agent's tool tells calls apart by the model's call and the content, not by the run", async () => {
	const calls = fc.record({
		toolCallId: fc.constantFrom(undefined, 'call_1', 'call_2'),
		body: fc.constantFrom('Hello', 'Goodbye'),
	});
	const history = histories('Retry On Fail', 'Retry button', 'crash');
	const property = fc.asyncProperty(places, calls, calls, history, async (place, a, b, again) => {
		const keys = async (call: Call): Promise<Set<string>> => {
			const own = new Set<string>();
			for (const row of rowsOf(again)) {
				const send = { ...place, round: row.from, item: 0 };
				own.add(await idempotencyKeyFor(contextOf(send, row, call), { contents: call.body }));
			}
			return own;
		};
		const together = new Set([...(await keys(a)), ...(await keys(b))]);
		expect(together.size).toBe(JSON.stringify(a) === JSON.stringify(b) ? 1 : 2);
	});
	await fc.assert(property, runs);
});
