import type { INode, INodeCredentials, INodeParameters } from 'n8n-workflow';
import { agentWorkflow, saveModelCredential } from './agentWorkflow.mts';
import { available } from '../support/available.mts';
import { nodeErrors, runWorkflow } from './executions.mts';
import { node, pushToolNode, withRetryOnFail } from './workflowBuilders.mts';
import { keysFor } from './recordingProxy.mts';
import { describeInN8n, useRecordingProxy, useTestInstance } from './inN8n.mts';
import {
	startFakeLanguageModel,
	type ToolCall,
	type FakeLanguageModel,
} from './fakeLanguageModel.mts';

const agents = available.n8n?.traits.agents ?? [0];

const say = (text: string): ToolCall => ({ arguments: { text } });
const ofModel = (key: string, type = 'string') => `={{ $fromAI('${key}', '', '${type}') }}`;

/** The node as the tool of an agent. */
const tool = (parameters: INodeParameters, credentials: INodeCredentials): INode =>
	node('OneSignal', 'n8n-nodes-onesignal.oneSignalTool', parameters, { credentials });

const push = { resource: 'message', operation: 'sendPush', message: 'Hello' };
const toSegment = { ...push, sendTo: 'segments', includedSegments: ['All'], allowEveryone: true };
const deleteUser = { resource: 'user', operation: 'delete', userId: 'customer-1001' };

describeInN8n('an AI agent with the node as its tool', () => {
	const instance = useTestInstance();
	const proxied = useRecordingProxy(instance);
	let model: FakeLanguageModel;
	let access: INodeCredentials;

	beforeAll(async () => {
		model = await startFakeLanguageModel();
		access = await saveModelCredential(instance().session, model);
	});
	afterAll(async () => await model?.close());

	const run = async (version: number, own: INode) =>
		await runWorkflow(instance().session, agentWorkflow(version, access, own));
	const appState = () => instance().emulator.app();
	const delivered = () => appState().deliveries.map(({ text }) => text);

	test.each(agents)(
		'agent v%d sends each of its messages under a key of its own',
		async (version) => {
			const { proxy, credentials } = proxied();
			model.setScript([[say('one'), say('two')], [say('three')]]);
			const execution = await run(version, pushToolNode(credentials));
			expect(nodeErrors(execution)).toEqual([]);
			expect(proxy.sends.map(({ text }) => text).sort()).toEqual(['one', 'three', 'two']);
			expect(new Set(proxy.sends.map(({ key }) => key)).size).toBe(3);
		},
	);

	test.each(agents)(
		'agent v%d keeps the key when Retry On Fail runs the tool again',
		async (version) => {
			const { proxy, credentials } = proxied();
			model.setScript([[say('one'), say('two')]]);
			proxy.rejectNext(1);
			await run(version, pushToolNode(credentials, withRetryOnFail));
			expect(proxy.sends.length).toBeGreaterThan(2);
			expect(keysFor(proxy.sends, 'one')).toHaveLength(1);
			expect(keysFor(proxy.sends, 'two')).toHaveLength(1);
			expect(delivered().sort()).toEqual(['one', 'two']);
		},
	);

	const kept: Array<[string, INodeParameters, RegExp]> = [
		[
			'send to a segment',
			toSegment,
			/"success":false,"message":"AI agents can message only one person/,
		],
		[
			'delete a user',
			deleteUser,
			/"success":false,"message":"AI agents aren't allowed to do this: Delete/,
		],
	];
	const tries = agents.flatMap((version) =>
		kept.map(([what, fields, words]) => ({ version, what, fields, words })),
	);

	test.each(tries)('agent v$version may not $what, and learns who may allow it', async (each) => {
		const { proxy, credentials } = proxied();
		model.setScript([[{ arguments: {} }]]);
		await run(each.version, tool(each.fields, credentials));
		expect(proxy.sends).toEqual([]);
		expect(instance().emulator.requests).toEqual([]);
		expect(model.toolResults).toEqual([expect.stringMatching(each.words)]);
		expect(model.toolResults[0]).toContain("turn off 'Restrict AI Agent'");
	});

	test.each(agents)('agent v%d may once a person has turned that off', async (version) => {
		const { credentials } = proxied();
		model.setScript([[{ arguments: {} }]]);
		await run(version, tool({ ...deleteUser, restrictAiAgent: false }, credentials));
		expect(model.toolResults[0]).toContain('deleted');
		const left = appState().users.map(({ identity }) => identity.external_id);
		expect(left).not.toContain('customer-1001');
	});

	test.each(agents)(
		'agent v%d gets the reason when OneSignal rejects a request',
		async (version) => {
			const { credentials } = proxied();
			model.setScript([[{ arguments: { id: 'no-such-user' } }]]);
			const getUser = { resource: 'user', operation: 'get', userId: ofModel('id') };
			await run(version, tool(getUser, credentials));
			expect(model.toolResults).toEqual([
				expect.stringMatching(/"success":false,"message":".*no-such-user/),
			]);
		},
	);

	test.each(agents)('agent v%d cannot choose the kind of audience', async (version) => {
		const { credentials } = proxied();
		model.setScript([[{ arguments: { who: 'segments' } }]]);
		await run(version, tool({ ...toSegment, sendTo: ofModel('who') }, credentials));
		expect(model.toolResults[0]).toContain("'Send To' can't be set with an expression");
		expect(delivered()).toEqual([]);
	});

	test.each(agents)('agent v%d cannot turn that off by filling in every field', async (version) => {
		const { credentials } = proxied();
		model.setScript([[{ arguments: { allow: false, which: 'sendPush' } }]]);
		const everyField = {
			...toSegment,
			restrictAiAgent: ofModel('allow', 'boolean'),
			userIds: 'customer-1001',
			subscriptionIds: '123e4567-e89b-42d3-a456-426614174000',
			filters: { filter: [{ field: 'country', relation: 'equals', value: 'US' }] },
		};
		await run(version, tool(everyField, credentials));
		expect(model.offeredTools[0].parameters.properties).toHaveProperty('allow');
		expect(model.toolResults[0]).toMatch(/only one person at a time/);
		expect(delivered()).toEqual([]);
	});
});
