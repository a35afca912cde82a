import type { INode, INodeParameters } from 'n8n-workflow';
import { demoApp, startEmulator } from '../support/emulator/emulator.mts';
import { onLoopback } from '../support/loopback.mts';
import { retryExecution, runWorkflow, startExecution, waitForEnd } from './executions.mts';
import { describeInN8n, useOpened, useRecordingProxy, useTestInstance } from './inN8n.mts';
import { saveCredential } from './testInstance.mts';
import { linearWorkflow, manualTrigger, node, pushNode } from './workflowBuilders.mts';
import { changeNode, saveWorkflow } from './workflows.mts';

/** Two nodes that make one item of each record. */
const recordNodes = (records: object[]): INode[] => [
	node(
		'Records',
		'n8n-nodes-base.set',
		{ mode: 'raw', jsonOutput: JSON.stringify({ records }), options: {} },
		{ typeVersion: 3.4 },
	),
	node('Items', 'n8n-nodes-base.splitOut', { fieldToSplitOut: 'records', options: {} }),
];

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

describeInN8n('a credential with expressions', () => {
	const instance = useTestInstance();
	const otherApp = {
		id: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
		key: `os_v2_app_${'b'.repeat(103)}`,
	};
	const other = useOpened(
		async () =>
			await startEmulator({
				apps: [
					{
						...otherApp,
						users: [
							{
								identity: { external_id: 'customer-1001' },
								subscriptions: [{ type: 'iOSPush', token: 'd'.repeat(64) }],
							},
						],
					},
				],
			}),
	);

	test('sends each item from its own app', async () => {
		const { session, emulator } = instance();
		const accounts = [
			{ url: emulator.url, app: demoApp.id, key: demoApp.key },
			{ url: other().url, app: otherApp.id, key: otherApp.key },
		];
		const credential = await saveCredential(session, 'oneSignalApi', {
			...onLoopback('={{ $json.url }}'),
			...{ appId: '={{ $json.app }}', apiKey: '={{ $json.key }}', plan: 'free' },
			integrationName: 'n8n',
		});
		const records = Array.from({ length: 6 }, (_, i) => ({
			...accounts[i % 2],
			text: `${i % 2} ${i}`,
		}));
		const sender = pushNode('Push', { oneSignalApi: credential });
		const { status } = await runWorkflow(
			session,
			linearWorkflow('Two apps', manualTrigger, ...recordNodes(records), sender),
		);
		expect(status).toBe('success');
		const texts = [emulator, other()].map((each) =>
			each
				.app()
				.deliveries.map(({ text }) => text)
				.sort(),
		);
		expect(texts).toEqual([
			['0 0', '0 2', '0 4'],
			['1 1', '1 3', '1 5'],
		]);
	});
});
