import type { INodeCredentials } from 'n8n-workflow';
import { saveModelCredential } from './agentWorkflow.mts';
import { available } from './available.mts';
import { nodeErrors, waitForEnd, startExecution } from './executions.mts';
import { examples } from './examples.mts';
import { describeInN8n, useTestInstance } from './inN8n.mts';
import { startFakeLanguageModel, type FakeLanguageModel } from './fakeLanguageModel.mts';
import { runExampleWorkflow } from './runExampleWorkflow.mts';
import { exampleFiles, exampleWorkflow, saveWorkflow, withCredentials } from './workflows.mts';

describeInN8n('an example workflow does what it says', () => {
	const instance = useTestInstance();

	const playable = examples.filter(
		({ hasTable }) => !hasTable || available.n8n?.traits.makesTables,
	);

	test.each(playable)('$file', async (example) => {
		expect((await runExampleWorkflow(instance(), example)).faults).toEqual([]);
	});

	describe('agent.json', () => {
		let model: FakeLanguageModel;
		let access: INodeCredentials;
		beforeAll(async () => {
			model = await startFakeLanguageModel();
			access = await saveModelCredential(instance().session, model);
		});
		afterAll(async () => await model.close());

		test('it notifies one customer, but never two', async () => {
			const { session, emulator, credentials } = instance();
			emulator.reset();
			const own = { ...credentials, ...access };
			const { id } = await saveWorkflow(
				session,
				withCredentials(exampleWorkflow('agent.json'), own),
			);
			const words = { title: 'Back in stock', message: 'The lamp is back.' };
			const notify = (customer_id: string) => [
				{ tool: 'Notify_customer', arguments: { customer_id, ...words } },
			];
			model.setScript([
				[{ tool: 'Find_customer', arguments: { customer_id: 'customer-1001' } }],
				notify('customer-1001'),
				notify('customer-1001, customer-1002'),
			]);
			const said = { sessionId: 'one', action: 'sendMessage', chatInput: 'Tell all customers' };
			const execution = await waitForEnd(session, await startExecution(session, id, 'Chat', said));
			expect(nodeErrors(execution)).toEqual([]);
			expect(model.toolResults).toEqual([
				expect.stringContaining('"first_name":"Ada"'),
				expect.stringContaining('"status":"sent"'),
				expect.stringContaining('is ambiguous'),
			]);
			const told = emulator.app().deliveries.map(({ external_id }) => external_id);
			expect(told).toEqual(['customer-1001']);
		});
	});
});

/** Those with a test of their own: here, or in dataWorkflows.test.mts. */
const triedElsewhere = [
	'agent.json',
	'first-load.json',
	'message-events-postgres.json',
	'two-apps.json',
];

test('every example workflow is tried', () => {
	const tried = [...examples.map(({ file }) => file), ...triedElsewhere];
	expect(tried.sort()).toEqual(exampleFiles);
});
