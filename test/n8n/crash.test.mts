import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { INode } from 'n8n-workflow';
import { listenOnLoopback, type LoopbackServer } from '../support/loopback.mts';
import { available } from '../support/available.mts';
import { executionsOf, retryExecution } from './executions.mts';
import { itemNodes, node, pushNode, linearWorkflow, webhookNode } from './workflowBuilders.mts';
import { keysFor } from './recordingProxy.mts';
import { describeInN8n, useRecordingProxy, useTestInstance } from './inN8n.mts';
import { activate, saveWorkflow } from './workflows.mts';
import { callWebhook } from './webhooks.mts';

const isKnownAgain = available.n8n?.traits.knowsCrashedRuns;
/** n8n 1 knows a crashed execution again only where the workflow saves its progress; the README says so. */
const settings = { saveExecutionProgress: !isKnownAgain };

describeInN8n('a message that was sent before n8n crashed', () => {
	const instance = useTestInstance();
	const proxied = useRecordingProxy(instance);
	/** Where the execution is when n8n crashes: it does not respond the first time. */
	let trap: LoopbackServer & { server: Server };
	/** Where a workflow gets its recipients. */
	let list: LoopbackServer;
	let people: string[];

	beforeEach(async () => {
		const unresponsive = createServer();
		const listServer = createServer((_incoming, outgoing) => {
			outgoing.setHeader('content-type', 'application/json');
			outgoing.end(JSON.stringify(people.map((id) => ({ id, text: `for ${id}` }))));
		});
		trap = { ...(await listenOnLoopback(unresponsive)), server: unresponsive };
		list = await listenOnLoopback(listServer);
	});
	afterEach(async () => await Promise.all([trap.close(), list.close()]));

	const asking = (name: string, { url }: LoopbackServer) =>
		node(name, 'n8n-nodes-base.httpRequest', { url, options: {} }, { typeVersion: 4.2 });

	async function runIntoTrap(path: string, ...nodes: INode[]): Promise<string> {
		const { session, n8n } = instance();
		const workflow = linearWorkflow(path, webhookNode(path), ...nodes, asking('Wait', trap));
		const saved = await saveWorkflow(session, { ...workflow, settings });
		await activate(session, saved);
		const caught = once(trap.server, 'request');
		await callWebhook(n8n.url, path);
		await caught;
		return saved.id;
	}

	async function crashAndRetry(workflowId: string): Promise<void> {
		await instance().crash();
		trap.server.on('request', (_incoming, outgoing) => outgoing.end('{}'));
		const { session } = instance();
		const [crashed = ''] = await executionsOf(session, workflowId);
		expect((await retryExecution(session, crashed, 'original')).status).toBe('success');
	}

	const texts = () =>
		instance()
			.emulator.app()
			.deliveries.map(({ text }) => text);

	test('it is not sent again when the execution is retried', async () => {
		const sender = pushNode('Push', proxied().credentials);
		await crashAndRetry(await runIntoTrap('crash', ...itemNodes('one'), sender));
		expect(keysFor(proxied().proxy.sends, 'one')).toHaveLength(1);
		expect(texts()).toEqual(['one']);
	});

	const testIfKnownAgain = isKnownAgain ? test : () => undefined;

	testIfKnownAgain('it is not sent again where the list comes back in another order', async () => {
		const sender = pushNode('Push', proxied().credentials);
		const parameters = { ...sender.parameters, userIds: '={{ $json.id }}' };
		people = ['customer-1001', 'customer-1002'];
		const workflowId = await runIntoTrap('order', asking('List', list), {
			...sender,
			parameters,
		});
		people = ['customer-1002', 'customer-1001'];
		await crashAndRetry(workflowId);
		expect(texts().sort()).toEqual(['for customer-1001', 'for customer-1002']);
	});

	testIfKnownAgain(
		'it does not stop a message to another recipient, who has its place in the list by then',
		async () => {
			const sender = pushNode('Push', proxied().credentials);
			const parameters = { ...sender.parameters, userIds: '={{ $json.id }}' };
			people = ['customer-1001'];
			const workflowId = await runIntoTrap('list', asking('List', list), {
				...sender,
				parameters,
			});
			people = ['customer-1002'];
			await crashAndRetry(workflowId);
			expect(texts()).toEqual(['for customer-1001', 'for customer-1002']);
		},
	);
});
