import type { INode, INodeCredentials } from 'n8n-workflow';
import { available } from './available.mts';
import { complaints, runOnce } from './executions.mts';
import { node, pushTool, row, trigger, withRetryOnFail } from './flows.mts';
import { keysOf } from './gate.mts';
import { describeInN8n, useGate, useStage } from './inN8n.mts';
import { startModel, type Model } from './model.mts';
import type { Workflow } from './workflows.mts';

const langchain = '@n8n/n8n-nodes-langchain';
const prompt = { promptType: 'define', text: 'Notify everybody', options: {} };

const languageModel = (credentials: INodeCredentials): INode =>
	node(
		'Model',
		`${langchain}.lmChatOpenAi`,
		{ model: { __rl: true, mode: 'id', value: 'scripted' }, options: {} },
		{ typeVersion: 1.2, credentials },
	);

function agentWith(typeVersion: number, model: INode, tool: INode): Workflow {
	const agent = node('Agent', `${langchain}.agent`, prompt, { typeVersion });
	const workflow = row('Agent', trigger, agent);
	const serves = (type: 'ai_languageModel' | 'ai_tool') => ({
		[type]: [[{ node: agent.name, type, index: 0 }]],
	});
	return {
		...workflow,
		nodes: [...workflow.nodes, model, tool],
		connections: {
			...workflow.connections,
			[model.name]: serves('ai_languageModel'),
			[tool.name]: serves('ai_tool'),
		},
	};
}

const agents = available.n8n?.traits.agents ?? [0];

describeInN8n('the key of a message that an agent sends', () => {
	const stage = useStage();
	const gated = useGate(stage);
	let model: Model;
	let access: INodeCredentials;

	beforeAll(async () => {
		model = await startModel();
		const { id, name } = await stage().session.call<{ id: string; name: string }>(
			'POST',
			'/rest/credentials',
			{ name: 'Model', type: 'openAiApi', data: { apiKey: 'any', url: model.url } },
		);
		access = { openAiApi: { id, name } };
	}, 30_000);
	afterAll(async () => await model?.close());

	const run = async (version: number, tool: INode) =>
		await runOnce(stage().session, agentWith(version, languageModel(access), tool));
	const delivered = () =>
		stage()
			.emulator.app()
			.deliveries.map(({ text }) => text);

	test.each(agents)('it differs between the calls of agent v%d', async (version) => {
		const { gate, credentials } = gated();
		model.follow([['one', 'two'], ['three']]);
		const execution = await run(version, pushTool(credentials));
		expect(complaints(execution)).toEqual([]);
		expect(gate.sends.map(({ text }) => text).sort()).toEqual(['one', 'three', 'two']);
		expect(new Set(gate.sends.map(({ key }) => key)).size).toBe(3);
	});

	test.each(agents)('it stays when Retry On Fail tries agent v%d again', async (version) => {
		const { gate, credentials } = gated();
		model.follow([['one', 'two']]);
		gate.refuse(1);
		await run(version, pushTool(credentials, withRetryOnFail));
		expect(gate.sends.length).toBeGreaterThan(2);
		expect(keysOf(gate.sends, 'one')).toHaveLength(1);
		expect(keysOf(gate.sends, 'two')).toHaveLength(1);
		expect(delivered().sort()).toEqual(['one', 'two']);
	});
});
