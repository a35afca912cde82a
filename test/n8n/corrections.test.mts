import type { INodeParameters } from 'n8n-workflow';
import { retryExecution, startExecution, waitForEnd } from './executions.mts';
import { describeInN8n, useRecordingProxy, useTestInstance } from './inN8n.mts';
import { linearWorkflow, manualTrigger, pushNode, recordNodes } from './workflowBuilders.mts';
import { changeNode, saveWorkflow } from './workflows.mts';

const people = [
	{ id: 'customer-1001', crmId: '1001', text: 'for 1001' },
	{ id: 'customer-1002', crmId: '1002', text: 'for 1002' },
];

describeInN8n('a person who corrects a node and presses Retry', () => {
	const instance = useTestInstance();
	const proxied = useRecordingProxy(instance);

	/** The first run refuses one of the two messages; Retry runs the node as corrected. */
	async function correctAndRetry(first: INodeParameters, corrected: INodeParameters) {
		const { session, emulator } = instance();
		const { proxy, credentials } = proxied();
		proxy.rejectNext(1);
		const sender = pushNode('Push', credentials);
		const sending = { ...sender, parameters: { ...sender.parameters, ...first } };
		const workflow = linearWorkflow('Corrected', manualTrigger, ...recordNodes(people), sending);
		const saved = await saveWorkflow(session, workflow);
		const id = await startExecution(session, saved.id, manualTrigger.name);
		expect((await waitForEnd(session, id)).status).toBe('error');
		await changeNode(session, saved.id, 'Push', (parameters) => ({ ...parameters, ...corrected }));
		const retried = await retryExecution(session, id, 'current');
		expect(retried.status).toBe('success');
		return emulator.app().deliveries.map(({ text }) => text);
	}

	test.each<[string, INodeParameters, INodeParameters]>([
		[
			'the spelling of the recipients',
			{ userIds: '={{ [$json.id, $json.id] }}' },
			{ userIds: '={{ $json.id }}' },
		],
		[
			'the kind of ID',
			{ userIds: '={{ $json.id }}' },
			{ identifyUserBy: 'alias', aliasLabel: 'crm_id', userIds: '={{ $json.crmId }}' },
		],
		[
			'the options',
			{ userIds: '={{ $json.id }}' },
			{ userIds: '={{ $json.id }}', pushOptions: { openUrl: 'https://example.com' } },
		],
		[
			'how items are combined',
			{ userIds: '={{ $json.id }}' },
			{ userIds: '={{ $json.id }}', options: { combineItems: 'always' } },
		],
	])('after a correction of %s, everyone gets it once', async (_what, first, corrected) => {
		const texts = await correctAndRetry(first, corrected);
		expect(texts.sort()).toEqual(['for 1001', 'for 1002']);
	});

	test('after a correction of the text, no one gets both', async () => {
		const userIds = '={{ $json.id }}';
		const texts = await correctAndRetry(
			{ userIds },
			{ userIds, message: '={{ "Dear " + $json.text }}' },
		);
		expect(texts.map((text) => text.slice(-'for 1001'.length)).sort()).toEqual([
			'for 1001',
			'for 1002',
		]);
		expect(texts.filter((text) => text.startsWith('Dear '))).toHaveLength(1);
	});
});
