import type { IExecuteContextData } from 'n8n-workflow';

import { startEmulator, type Emulator } from '../support/emulator/emulator.mts';
import { execute, linearConnections, oneSignalNode, startNode } from '../support/engine/run.mts';
import { reviewName } from '../support/engine/types.mts';
import { app } from '../support/fixtureIds.ts';
import { useRecordingServer } from '../support/recordingServer.mts';
import { apiKey, credentialFor } from '../support/testCredential.mts';
import { ask, keyAndMark, question } from './ask.mts';

const server = useRecordingServer({ body: { id: 'message-1' } });
const sent = () => server.requests.map(({ body }) => keyAndMark(body));

describe('a question', () => {
	it('has the same key and mark in every try of an execution', async () => {
		const resumeToken = 'a'.repeat(64);
		for (let n = 0; n < 3; n += 1) await ask(server.url, {}, { executionId: '7', resumeToken });
		expect(new Set(sent().map((each) => JSON.stringify(each))).size).toBe(1);
	});

	it('has others in the execution that Retry makes, with all that n8n hands on to it', async () => {
		const resumeToken = 'a'.repeat(64);
		const contextData: IExecuteContextData = {};
		for (const executionId of ['7', '8', '9'])
			await ask(server.url, {}, { executionId, resumeToken, contextData });
		expect(new Set(sent().map(({ key }) => key)).size).toBe(3);
		expect(new Set(sent().map(({ mark }) => mark)).size).toBe(3);
	});

	it('has the same key in all that Retry On Fail tries, whenever n8n began', async () => {
		const refused = { status: 400, body: { errors: ['no'] } };
		server.responses.splice(0, Infinity, refused, refused, { body: { id: 'message-1' } });
		const node = { retryOnFail: true, maxTries: 3, waitBetweenTries: 20 };
		const { run } = await ask(server.url, {}, { node, establishedAt: undefined });
		expect(run.waitTill).toBeDefined();
		expect(sent()).toEqual(Array(3).fill(sent()[0]));
	});

	// The token stands in for n8n 1, which has none: there is nothing else that differs.
	it.each(['push', 'email', 'sms'])(
		'has others in an execution of the same number, after a database was restored (%s)',
		async (channel) => {
			const resumeToken = 'a'.repeat(64);
			const times = ['2026-01-01', '2026-01-02'].map(Date.parse);
			for (const establishedAt of times)
				await ask(server.url, { channel }, { executionId: '7', resumeToken, establishedAt });
			const [before, after] = sent();
			expect(after.key).not.toBe(before.key);
			expect(before.mark).toMatch(/^[\w-]{16}$/);
			expect(after.mark).not.toBe(before.mark);
		},
	);

	it('has others for other people, executions of another origin, and tool calls', async () => {
		await ask(server.url);
		await ask(server.url, { userId: 'manager-8' });
		await ask(server.url, {}, { resumeToken: 'b'.repeat(64) });
		for (const toolCallId of ['call_1', 'call_2'])
			await ask(server.url, {}, { items: [{ toolCallId }], node: { type: reviewName } });
		expect(new Set(sent().map(({ key }) => key)).size).toBe(5);
	});

	it('shows nothing of its key in its link', async () => {
		await ask(server.url);
		const [{ key, mark }] = sent();
		expect(mark).toMatch(/^[\w-]{16}$/);
		expect(String(key)).not.toContain(mark);
		expect(JSON.stringify(server.requests[0].body).split(String(key))).toHaveLength(2);
	});

	it('leaves under a fresh key once it certainly had no recipient', async () => {
		server.responses.splice(
			0,
			Infinity,
			{ body: { id: '', errors: ['not subscribed'] } },
			{ body: { id: 'message-1' } },
		);
		const { run } = await ask(
			server.url,
			{},
			{ node: { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 } },
		);
		expect(run.waitTill).toBeDefined();
		expect(new Set(sent().map(({ key }) => key)).size).toBe(2);
	});

	it('is one of a node with a past: in each round of a loop', async () => {
		const node = oneSignalNode(question);
		const again = { ...startNode, id: 'loop', name: 'Loop', type: 'thrice' };
		const dry = { ...node, parameters: { ...question, options: { dryRun: true } } };
		const nodes = [startNode, dry, again];
		const { finished } = execute({
			nodes,
			connections: {
				...linearConnections(...nodes),
				Loop: { main: [[{ node: dry.name, type: 'main', index: 0 }]] },
			},
			credential: credentialFor(server.url),
		});
		const runs = (await finished).data.resultData.runData.OneSignal;
		const keys = runs.map(({ data }) => data?.main[0]?.[0].json.idempotencyKey);
		expect(new Set(keys).size).toBe(3);
	});
});

it('is sent exactly once where 30 % of the requests fail, responses that are lost among them', async () => {
	const ids = Array.from({ length: 100 }, (_, i) => `manager-${i}`);
	const emulator: Emulator = await startEmulator({
		apps: [
			{
				id: app,
				key: apiKey,
				users: ids.map((external_id, i) => ({
					identity: { external_id },
					subscriptions: [{ type: 'Email' as const, token: `manager${i}@example.com` }],
				})),
			},
		],
	});
	emulator.setFaults({ seed: 11, rate: 0.3, retryAfter: 0 });
	for (const [i, userId] of ids.entries()) {
		const { run } = await ask(
			emulator.url,
			{ userId, channel: 'email', options: { retries: { maxAttempts: 30 } } },
			{ executionId: String(i) },
		);
		expect(run.waitTill).toBeDefined();
	}
	const { deliveries, messages } = emulator.app();
	const lost = emulator.requests.filter(({ replayed }) => replayed);
	await emulator.close();
	expect(deliveries.map(({ external_id }) => external_id)).toEqual(ids);
	expect(messages).toHaveLength(ids.length);
	expect(lost.length).toBeGreaterThan(0);
});
