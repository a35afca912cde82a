import type { IDataObject, IExecuteContextData, INode, INodeParameters } from 'n8n-workflow';

import {
	execute,
	linearConnections,
	oneSignalNode,
	startNode,
	type Execution,
} from '../support/engine/run.mts';
import { credentialFor } from '../support/testCredential.mts';
import { useRecordingServer, type StubResponse } from '../support/recordingServer.mts';

const push: INodeParameters = {
	resource: 'message',
	operation: 'sendPush',
	sendTo: 'users',
	aliasIds: '={{ $json.id ?? "customer-1842" }}',
	message: '={{ "It is " + $now.toMillis() }}',
};
const down: StubResponse = { status: 503, body: '' };
const sent: StubResponse = { body: { id: 'message-1' } };

const server = useRecordingServer(sent);

const keys = (): string[] =>
	server.requests.map(({ body }) => (body as { idempotency_key: string }).idempotency_key);

/** Runs nodes in a row behind a start; gives what n8n would store for a Retry. */
async function run(nodes: INode[], further: Partial<Execution> = {}): Promise<IExecuteContextData> {
	const all = [startNode, ...nodes];
	const { finished } = execute({
		nodes: all,
		connections: linearConnections(...all),
		credential: credentialFor(server.url),
		...further,
	});
	return (await finished).data.executionData?.contextData ?? {};
}

const node = (own: Partial<INode> = {}, parameters: INodeParameters = {}): INode =>
	oneSignalNode({ ...push, ...parameters }, own);

describe('the key is the same', () => {
	it('for every try of Retry On Fail, though the text has a time in it', async () => {
		server.responses.splice(0, Infinity, down, down, sent);
		await run([node({ retryOnFail: true, maxTries: 3, waitBetweenTries: 1 })]);
		expect(keys()).toHaveLength(3);
		expect(new Set(keys()).size).toBe(1);
	});

	it('for the Retry button, any number of times, where n8n has a resume token', async () => {
		server.responses.splice(0, Infinity, down);
		const first = await run([node()], { executionId: '5', resumeToken: 'secret' });
		const second = await run([node()], {
			executionId: '6',
			resumeToken: 'secret',
			mode: 'retry',
			contextData: first,
		});
		await run([node()], {
			executionId: '7',
			resumeToken: 'secret',
			mode: 'retry',
			contextData: second,
		});
		expect(new Set(keys()).size).toBe(1);
	});

	it('for the Retry button where n8n has no resume token', async () => {
		server.responses.splice(0, Infinity, down);
		const first = await run([node()], { executionId: '5' });
		await run([node()], { executionId: '6', mode: 'retry', contextData: first });
		expect(new Set(keys()).size).toBe(1);
	});

	it('after a crash that lost what n8n had stored for the node', async () => {
		await run([node()], { executionId: '5', resumeToken: 'secret' });
		await run([node()], { executionId: '6', resumeToken: 'secret', mode: 'retry' });
		expect(new Set(keys()).size).toBe(1);
	});

	it('when the text was corrected before the Retry', async () => {
		server.responses.splice(0, Infinity, down);
		const first = await run([node()], { executionId: '5' });
		const corrected = node({}, { message: 'Corrected' });
		await run([corrected], { executionId: '6', mode: 'retry', contextData: first });
		expect(new Set(keys()).size).toBe(1);
	});
});

describe('the key differs', () => {
	it('between items', async () => {
		await run([node()], { items: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] });
		expect(new Set(keys()).size).toBe(3);
	});

	it('between two nodes of one execution', async () => {
		await run([node(), node({ id: 'node-2', name: 'OneSignal1' })]);
		expect(new Set(keys()).size).toBe(2);
	});

	it('between executions, also where n8n counts them anew', async () => {
		await run([node()], { executionId: '1', resumeToken: 'first' });
		await run([node()], { executionId: '2', resumeToken: 'second' });
		await run([node()], { executionId: '1', resumeToken: 'third' });
		expect(new Set(keys()).size).toBe(3);
	});

	it('for somebody else in the same place, where a crash made n8n fetch the list anew', async () => {
		await run([node()], { resumeToken: 'secret', items: [{ id: 'a' }, { id: 'b' }] });
		const again = { mode: 'retry' as const, items: [{ id: 'c' }, { id: 'b' }] };
		await run([node()], { executionId: '2', resumeToken: 'secret', ...again });
		const [a, b, c, bAgain] = keys();
		expect(bAgain).toBe(b);
		expect(new Set([a, b, c]).size).toBe(3);
	});

	it('between workflows', async () => {
		await run([node()], { workflowId: 'a' });
		await run([node()], { workflowId: 'b' });
		expect(new Set(keys()).size).toBe(2);
	});

	it('between the rounds of a loop, and stays the same for each round in a Retry', async () => {
		const [again, more] = [node({ retryOnFail: false }), oneSignalNode(push, { name: 'Unused' })];
		const looped = (further: Partial<Execution>): Promise<IExecuteContextData> =>
			run([again, more], {
				connections: {
					Start: { main: [[{ node: again.name, type: 'main', index: 0 }]] },
					[again.name]: { main: [[{ node: 'Round', type: 'main', index: 0 }]] },
					Round: { main: [[{ node: again.name, type: 'main', index: 0 }]] },
				},
				nodes: [startNode, again, { ...startNode, id: 'round', name: 'Round', type: 'thrice' }],
				resumeToken: 'secret',
				...further,
			});
		await looped({ executionId: '1' });
		const first = keys();
		expect(new Set(first).size).toBe(3);
		server.requests.length = 0;
		await looped({ executionId: '2', mode: 'retry' });
		expect(keys()).toEqual(first);
	});
});

describe('a key of the person', () => {
	const own = (key: string): INodeParameters => ({ options: { idempotencyKey: key } });

	it('is the same in every execution and workflow of an app', async () => {
		await run([node({}, own('order-1842'))], { executionId: '1', workflowId: 'a' });
		await run([node({ id: 'other' }, own('order-1842'))], { executionId: '2', workflowId: 'b' });
		expect(new Set(keys()).size).toBe(1);
	});

	it('is another one in another app', async () => {
		await run([node({}, own('order-1842'))]);
		const credential = { ...credentialFor(server.url), appId: crypto.randomUUID() };
		await run([node({}, own('order-1842'))], { credential });
		expect(new Set(keys()).size).toBe(2);
	});

	it.each(['order-1842', '123e4567-e89b-42d3-a456-426614174000'])(
		'%s is another one for each channel, since OneSignal would leave the second message out',
		async (key) => {
			await run([node({}, own(key))]);
			await run([node({}, { ...own(key), operation: 'sendSms' })]);
			expect(new Set(keys()).size).toBe(2);
		},
	);

	it('is refused for a second item that says something else, which OneSignal would not send', async () => {
		await run([node({ onError: 'continueRegularOutput' }, own('sale'))], {
			items: [{ id: 'a' }, { id: 'b' }],
		});
		expect(server.requests.map(({ body }) => body)).toEqual([
			expect.objectContaining({ include_aliases: { external_id: ['a'] } }),
		]);
	});

	it('may repeat for what is the same', async () => {
		await run([node({}, { ...own('sale'), message: 'Sale' })], { items: [{}, {}] });
		expect(new Set(keys()).size).toBe(1);
	});
});

describe("as an agent's tool", () => {
	const tool = { type: `${oneSignalNode({}).type}Tool` };
	const call = (items: IDataObject[], executionId = '1') =>
		run([node(tool, { message: '={{ $json.text }}' })], {
			items,
			executionId,
			resumeToken: executionId,
		});

	it('tells calls apart by what they say, and knows a repeated one again', async () => {
		await call([{ text: 'a' }]);
		await call([{ text: 'b' }]);
		await call([{ text: 'a' }]);
		expect(new Set(keys()).size).toBe(2);
	});

	it("tells calls apart by the model's call, where there is one", async () => {
		await call([{ text: 'a', toolCallId: 'call_1' }]);
		await call([{ text: 'a', toolCallId: 'call_2' }]);
		await call([{ text: 'a', toolCallId: 'call_1' }]);
		expect(new Set(keys()).size).toBe(2);
	});
});

it('stores no resume token, only a hash of it', async () => {
	const stored = await run([node()], { resumeToken: 'secret-token' });
	expect(JSON.stringify(stored)).not.toContain('secret-token');
});
