import type { INode, INodeCredentials, INodeParameters } from 'n8n-workflow';
import { useOpened } from '../support/useOpened.mts';
import { agentWorkflow, saveModelCredential } from './agentWorkflow.mts';
import { available } from '../support/available.mts';
import { nodeErrors, startExecution, waitForEnd } from './executions.mts';
import { startFakeLanguageModel, type FakeLanguageModel } from './fakeLanguageModel.mts';
import { describeInN8n, useOwnEmulator, useTestInstance } from './inN8n.mts';
import { call, pagesOf, press, untilAnswered, untilWaiting } from './questions.mts';
import type { TestInstance } from './testInstance.mts';
import { node } from './workflowBuilders.mts';
import { saveWorkflow, type Workflow } from './workflows.mts';

/** n8n 1 has no human review. */
const describeHumanReview = available.n8n?.traits.humanReview ? describeInN8n : describe.skip;

/** What n8n fills in where a person leaves the message as it is. */
const defaultMessage =
	'=The agent wants to run this tool: {{ $tool.name }}\n\nInput:\n{{ $tool.parameters }}';

/** The tool that the agent may only run with leave. */
const gatedTool = (credentials: INodeCredentials): INode =>
	node(
		'Update user',
		'n8n-nodes-onesignal.oneSignalTool',
		{
			resource: 'user',
			operation: 'setTags',
			userId: 'customer-1001',
			tagsMode: 'json',
			tagsJson: "={{ { plan: $fromAI('plan', 'the new plan', 'string') } }}",
		},
		{ credentials },
	);

const review = (credentials: INodeCredentials, parameters: INodeParameters = {}): INode =>
	node(
		'Review',
		'n8n-nodes-onesignal.oneSignalHitlTool',
		{
			resource: 'message',
			operation: 'sendAndWait',
			userId: 'customer-1001',
			message: defaultMessage,
			...parameters,
		},
		{ credentials, webhookId: 'review' },
	);

/** An agent whose tool stands behind a human review. */
function reviewedWorkflow(
	version: number,
	access: INodeCredentials,
	own: INode,
	tool: INode,
): Workflow {
	const workflow = agentWorkflow(version, access, own);
	return {
		...workflow,
		nodes: [...workflow.nodes, { ...tool, position: [200, 500] }],
		connections: {
			...workflow.connections,
			[tool.name]: { ai_tool: [[{ node: own.name, type: 'ai_tool', index: 0 }]] },
		},
	};
}

describeHumanReview('human review for an AI agent', () => {
	const instance = useTestInstance();
	let model: FakeLanguageModel;
	let access: INodeCredentials;

	beforeAll(async () => {
		model = await startFakeLanguageModel();
		access = await saveModelCredential(instance().session, model);
	});
	afterAll(async () => await model?.close());
	beforeEach(() => instance().emulator.reset());

	const script = [[{ arguments: { toolParameters: { plan: 'pro-max' }, hitlParameters: {} } }]];
	async function startIn(
		{ session, credentials }: TestInstance,
		own: INodeCredentials,
		parameters?: INodeParameters,
		version = 3.1,
	): Promise<string> {
		const [asks, tool] = [review(credentials, parameters), gatedTool(credentials)];
		const { id } = await saveWorkflow(session, reviewedWorkflow(version, own, asks, tool));
		return await startExecution(session, id, 'Start');
	}
	async function start(parameters?: INodeParameters, version?: number): Promise<string> {
		model.setScript(script);
		return await startIn(instance(), access, parameters, version);
	}
	const own = useOwnEmulator(instance);
	const slowModel = useOpened(startFakeLanguageModel);
	let unanswered: string;
	/** Asked before the others, since its time is two minutes. */
	beforeAll(async () => {
		slowModel().setScript(script);
		const ownAccess = await saveModelCredential(own().session, slowModel());
		const options = { limitWaitTime: { amount: 2, unit: 'minutes' } };
		unanswered = await startIn(own(), ownAccess, { options });
		await untilWaiting(own().session, unanswered);
	});
	const tagsOf = ({ emulator } = instance()) => emulator.app().users[0]?.properties.tags;
	const page = () => pagesOf(instance().emulator).at(-1) ?? '';

	test('asks with the parameters of the tool in readable form, and runs it once approved', async () => {
		const { session } = instance();
		const execution = await start();
		await untilWaiting(session, execution);
		const { html } = await call(page());
		expect(html).toContain('plan: pro-max');
		expect(html).not.toContain('[object Object]');
		expect(tagsOf()).toMatchObject({ plan: 'pro' });
		await press(page(), { answer: 'approve' });
		const end = await untilAnswered(session, execution);
		expect(nodeErrors(end)).toEqual([]);
		expect(end.status).toBe('success');
		expect(tagsOf()).toMatchObject({ plan: 'pro-max' });
	});

	test('tells the agent the reason of the person who declined', async () => {
		const { session } = instance();
		const execution = await start();
		await untilWaiting(session, execution);
		await press(page(), { answer: 'decline', reason: 'Only after the 1st' });
		expect((await untilAnswered(session, execution)).status).toBe('success');
		expect(tagsOf()).toMatchObject({ plan: 'pro' });
		expect(model.toolResults).toEqual([
			expect.stringContaining('Declined. Reason: Only after the 1st'),
		]);
	});

	test('tells the agent when no one could be asked, and runs nothing', async () => {
		const { session } = instance();
		const end = await waitForEnd(session, await start({ userId: 'no-such-user' }));
		expect(end.status).toBe('success');
		expect(tagsOf()).toMatchObject({ plan: 'pro' });
		expect(model.toolResults).toEqual([expect.stringContaining('No one could be asked')]);
	});

	test('neither asks nor runs anything for an agent of version 2', async () => {
		const { session, emulator } = instance();
		await waitForEnd(session, await start({}, 2.2));
		expect(emulator.app().messages).toEqual([]);
		expect(tagsOf()).toMatchObject({ plan: 'pro' });
	});

	test('is no plain tool: as one, it tells the agent what to use instead', async () => {
		const { session, credentials } = instance();
		const plain = { ...review(credentials), type: 'n8n-nodes-onesignal.oneSignalTool' };
		model.setScript([[{ arguments: {} }]]);
		for (const version of available.n8n?.traits.agents ?? []) {
			const parameters = { ...plain.parameters, message: 'May I?' };
			const { id } = await saveWorkflow(
				session,
				agentWorkflow(version, access, { ...plain, parameters }),
			);
			await waitForEnd(session, await startExecution(session, id, 'Start'));
			expect(model.toolResults).toEqual([expect.stringContaining('under Human review')]);
			expect(instance().emulator.app().messages).toEqual([]);
		}
	});

	test('tells the agent that the time is over, and runs nothing', async () => {
		expect((await untilAnswered(own().session, unanswered)).status).toBe('success');
		expect(tagsOf(own())).toMatchObject({ plan: 'pro' });
		expect(slowModel().toolResults).toEqual([
			expect.stringContaining("didn't answer within 2 minutes"),
		]);
	});
});
