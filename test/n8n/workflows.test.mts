import type { INodeCredentials } from 'n8n-workflow';
import { saveModelCredential } from './agentWorkflow.mts';
import { available } from '../support/available.mts';
import { nodeErrors, waitForEnd, startExecution, type Execution } from './executions.mts';
import { examples, type Example } from './examples.mts';
import { describeInN8n, useOwnEmulator, useTestInstance } from './inN8n.mts';
import { startFakeLanguageModel, type FakeLanguageModel } from './fakeLanguageModel.mts';
import { call, pagesOf, press, untilAnswered } from './questions.mts';
import { runExampleWorkflow } from './runExampleWorkflow.mts';
import { exampleFiles, exampleWorkflow, saveWorkflow, withCredentials } from './workflows.mts';

/** n8n 1 has no human review, so there is nothing to test in it, and nothing to skip. */
const hasHumanReview = available.n8n?.traits.humanReview !== false;

describeInN8n('an example workflow does what it says', () => {
	const instance = useTestInstance();

	const playable = examples.filter(
		({ hasTable }) => !hasTable || available.n8n?.traits.makesTables,
	);

	/** Those that sit out a time begin before the others, each with a OneSignal of its own. */
	const slow = playable
		.filter(({ steps }) => steps.some((step) => 'wait' in step))
		.map((example) => ({ example, own: useOwnEmulator(instance) }));
	const runs = new Map<Example, ReturnType<typeof runExampleWorkflow>>();
	beforeAll(() => {
		for (const { example, own } of slow) {
			const run = runExampleWorkflow(own(), example);
			// it is no unhandled rejection before its test looks at it
			run.catch(() => undefined);
			runs.set(example, run);
		}
	});

	test.each(playable)('$file', async (example) => {
		const run = runs.get(example) ?? runExampleWorkflow(instance(), example);
		expect((await run).faults).toEqual([]);
	});

	describe('an agent', () => {
		let model: FakeLanguageModel;
		let access: INodeCredentials;
		beforeAll(async () => {
			model = await startFakeLanguageModel();
			access = await saveModelCredential(instance().session, model);
		});
		afterAll(async () => await model.close());
		beforeEach(() => instance().emulator.reset());

		/** Writes to the agent of an example workflow. */
		async function chat(file: string, chatInput: string): Promise<Execution> {
			const { session, credentials } = instance();
			const own = { ...credentials, ...access };
			const { id } = await saveWorkflow(session, withCredentials(exampleWorkflow(file), own));
			const said = { sessionId: 'one', action: 'sendMessage', chatInput };
			return await waitForEnd(session, await startExecution(session, id, 'Chat', said));
		}
		const findCustomer = [{ tool: 'Find_customer', arguments: { customer_id: 'customer-1001' } }];

		test('agent.json notifies one customer, but never two', async () => {
			const words = { title: 'Back in stock', message: 'The lamp is back.' };
			const notify = (customer_id: string) => [
				{ tool: 'Notify_customer', arguments: { customer_id, ...words } },
			];
			model.setScript([
				findCustomer,
				notify('customer-1001'),
				notify('customer-1001, customer-1002'),
			]);
			expect(nodeErrors(await chat('agent.json', 'Tell all customers'))).toEqual([]);
			expect(model.toolResults).toEqual([
				expect.stringContaining('"first_name":"Ada"'),
				expect.stringContaining('"status":"sent"'),
				expect.stringContaining('is ambiguous'),
			]);
			const told = instance()
				.emulator.app()
				.deliveries.map(({ external_id }) => external_id);
			expect(told).toEqual(['customer-1001']);
		});

		const answers: Array<[string, Record<string, string>, string, string]> = [
			['changes the plan once approved', { answer: 'approve' }, 'free', '"plan":"free"'],
			[
				'changes nothing if declined, and hears why',
				{ answer: 'decline', reason: 'Not yet paid' },
				'pro',
				'Declined. Reason: Not yet paid',
			],
		];
		const testAnswers = hasHumanReview ? test.each(answers) : () => undefined;

		testAnswers(
			'agent-approval.json asks a manager, and %s',
			async (_what, answer, plan, result) => {
				const { emulator, session } = instance();
				emulator.app().installOnPhone({ external_id: 'manager-7' });
				const change = { customer_id: 'customer-1001', plan: 'free' };
				model.setScript([
					findCustomer,
					[{ tool: 'Change_plan', arguments: { toolParameters: change, hitlParameters: {} } }],
				]);
				const planOf = () => emulator.app().users[0]?.properties.tags.plan;
				const { id, status } = await chat('agent-approval.json', 'Ada wants the free plan');
				expect([status, planOf()]).toEqual(['waiting', 'pro']);
				const [page = ''] = pagesOf(emulator);
				expect((await call(page)).html).toContain('customer_id: customer-1001\nplan: free');
				await press(page, answer);
				const end = await untilAnswered(session, id, ['Ask the manager']);
				expect([end.status, planOf()]).toEqual(['success', plan]);
				expect(model.toolResults.at(-1)).toContain(result);
			},
		);
	});
});

/** Those with a test of their own: here, or in dataWorkflows.test.mts. */
const triedElsewhere = [
	'agent.json',
	'agent-approval.json',
	'first-load.json',
	'message-events-postgres.json',
	'two-apps.json',
];

test('every example workflow is tried', () => {
	const tried = [...examples.map(({ file }) => file), ...triedElsewhere];
	expect(tried.sort()).toEqual(exampleFiles);
});
