import type { INode, INodeCredentials, INodeParameters } from 'n8n-workflow';
import { agentWith, saveModel } from './agentFlow.mts';
import { available } from './available.mts';
import { complaints, runOnce } from './executions.mts';
import { node, pushTool, withRetryOnFail } from './flows.mts';
import { keysOf } from './gate.mts';
import { describeInN8n, useGate, useStage } from './inN8n.mts';
import { startModel, type Call, type Model } from './model.mts';

const agents = available.n8n?.traits.agents ?? [0];

const say = (text: string): Call => ({ arguments: { text } });
const ofModel = (key: string, type = 'string') => `={{ $fromAI('${key}', '', '${type}') }}`;

/** The node as an agent has it. */
const tool = (parameters: INodeParameters, credentials: INodeCredentials): INode =>
	node('OneSignal', 'n8n-nodes-onesignal.oneSignalTool', parameters, { credentials });

const push = { resource: 'message', operation: 'sendPush', message: 'Hello' };
const toSegment = { ...push, sendTo: 'segments', includedSegments: ['All'], allowEveryone: true };
const deleteUser = { resource: 'user', operation: 'delete', userId: 'customer-1001' };

describeInN8n('an AI agent with the node as its tool', () => {
	const stage = useStage();
	const gated = useGate(stage);
	let model: Model;
	let access: INodeCredentials;

	beforeAll(async () => {
		model = await startModel();
		access = await saveModel(stage().session, model);
	});
	afterAll(async () => await model?.close());

	const run = async (version: number, own: INode) =>
		await runOnce(stage().session, agentWith(version, access, own));
	const books = () => stage().emulator.app();
	const delivered = () => books().deliveries.map(({ text }) => text);

	test.each(agents)(
		'agent v%d sends each of its messages under a key of its own',
		async (version) => {
			const { gate, credentials } = gated();
			model.follow([[say('one'), say('two')], [say('three')]]);
			const execution = await run(version, pushTool(credentials));
			expect(complaints(execution)).toEqual([]);
			expect(gate.sends.map(({ text }) => text).sort()).toEqual(['one', 'three', 'two']);
			expect(new Set(gate.sends.map(({ key }) => key)).size).toBe(3);
		},
	);

	test.each(agents)('agent v%d keeps the key when Retry On Fail tries again', async (version) => {
		const { gate, credentials } = gated();
		model.follow([[say('one'), say('two')]]);
		gate.refuse(1);
		await run(version, pushTool(credentials, withRetryOnFail));
		expect(gate.sends.length).toBeGreaterThan(2);
		expect(keysOf(gate.sends, 'one')).toHaveLength(1);
		expect(keysOf(gate.sends, 'two')).toHaveLength(1);
		expect(delivered().sort()).toEqual(['one', 'two']);
	});

	const kept: Array<[string, INodeParameters, RegExp]> = [
		['message everybody', toSegment, /"done":false,"reason":"An AI agent may send to one person/],
		['delete anybody', deleteUser, /"done":false,"reason":"An AI agent may not do this: Delete/],
	];
	const tries = agents.flatMap((version) =>
		kept.map(([what, fields, words]) => ({ version, what, fields, words })),
	);

	test.each(tries)('agent v$version may not $what, and hears who may allow it', async (each) => {
		const { gate, credentials } = gated();
		model.follow([[{ arguments: {} }]]);
		await run(each.version, tool(each.fields, credentials));
		expect(gate.sends).toEqual([]);
		expect(stage().emulator.requests).toEqual([]);
		expect(model.heard).toEqual([expect.stringMatching(each.words)]);
		expect(model.heard[0]).toContain("turn off 'Restrict AI Agent'");
	});

	test.each(agents)('agent v%d may once a person has turned that off', async (version) => {
		const { credentials } = gated();
		model.follow([[{ arguments: {} }]]);
		await run(version, tool({ ...deleteUser, restrictAgent: false }, credentials));
		expect(model.heard[0]).toContain('deleted');
		const left = books().users.map(({ identity }) => identity.external_id);
		expect(left).not.toContain('customer-1001');
	});

	test.each(agents)('agent v%d hears what OneSignal turned down, and why', async (version) => {
		const { credentials } = gated();
		model.follow([[{ arguments: { id: 'nobody' } }]]);
		const getUser = { resource: 'user', operation: 'get', userId: ofModel('id') };
		await run(version, tool(getUser, credentials));
		expect(model.heard).toEqual([expect.stringMatching(/"done":false,"reason":".*nobody/)]);
	});

	test.each(agents)('agent v%d cannot choose the kind of audience', async (version) => {
		const { credentials } = gated();
		model.follow([[{ arguments: { who: 'segments' } }]]);
		await run(version, tool({ ...toSegment, sendTo: ofModel('who') }, credentials));
		expect(model.heard[0]).toContain("'Send To' is not chosen from its list");
		expect(delivered()).toEqual([]);
	});

	test.each(agents)('agent v%d cannot turn that off, whatever it may fill in', async (version) => {
		const { credentials } = gated();
		model.follow([[{ arguments: { allow: false, which: 'sendPush' } }]]);
		const everyField = {
			...toSegment,
			restrictAgent: ofModel('allow', 'boolean'),
			userIds: 'customer-1001',
			subscriptionIds: '123e4567-e89b-42d3-a456-426614174000',
			filters: { filter: [{ field: 'country', relation: 'equals', value: 'US' }] },
		};
		await run(version, tool(everyField, credentials));
		expect(model.offered[0].parameters.properties).toHaveProperty('allow');
		expect(model.heard[0]).toMatch(/one person at a time only/);
		expect(delivered()).toEqual([]);
	});
});
