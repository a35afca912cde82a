import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { INode } from 'n8n-workflow';
import { openOnLoopback, type Opened } from '../support/loopback.mts';
import { available } from './available.mts';
import { executionsOf, retry } from './executions.mts';
import { items, node, push, row, webhook } from './flows.mts';
import { keysOf } from './gate.mts';
import { describeInN8n, useGate, useStage } from './inN8n.mts';
import { activate, saveWorkflow } from './workflows.mts';
import { callWebhook } from './webhooks.mts';

const isKnownAgain = available.n8n?.traits.knowsCrashedRuns;
/** n8n 1 knows a crashed execution again only where the workflow saves its progress; the README says so. */
const settings = { saveExecutionProgress: !isKnownAgain };

describeInN8n('a message that was sent before n8n crashed', () => {
	const stage = useStage();
	const gated = useGate(stage);
	/** Where the execution is when the crash comes: it answers nobody the first time. */
	let trap: Opened & { server: Server };
	/** Where a workflow finds its people. */
	let list: Opened;
	let people: string[];

	beforeEach(async () => {
		const silent = createServer();
		const speaking = createServer((_incoming, outgoing) => {
			outgoing.setHeader('content-type', 'application/json');
			outgoing.end(JSON.stringify(people.map((id) => ({ id, text: `for ${id}` }))));
		});
		trap = { ...(await openOnLoopback(silent)), server: silent };
		list = await openOnLoopback(speaking);
	});
	afterEach(async () => await Promise.all([trap.close(), list.close()]));

	const asking = (name: string, { url }: Opened) =>
		node(name, 'n8n-nodes-base.httpRequest', { url, options: {} }, { typeVersion: 4.2 });

	async function runIntoTrap(path: string, ...nodes: INode[]): Promise<string> {
		const { session, n8n } = stage();
		const workflow = row(path, webhook(path), ...nodes, asking('Wait', trap));
		const saved = await saveWorkflow(session, { ...workflow, settings });
		await activate(session, saved);
		const caught = once(trap.server, 'request');
		await callWebhook(n8n.url, path);
		await caught;
		return saved.id;
	}

	async function crashAndRetry(workflowId: string): Promise<void> {
		await stage().crash();
		trap.server.on('request', (_incoming, outgoing) => outgoing.end('{}'));
		const { session } = stage();
		const [crashed = ''] = await executionsOf(session, workflowId);
		expect((await retry(session, crashed, 'original')).status).toBe('success');
	}

	const texts = () =>
		stage()
			.emulator.app()
			.deliveries.map(({ text }) => text);

	test('it is not sent again when the execution is retried', async () => {
		const sender = push('Push', gated().credentials);
		await crashAndRetry(await runIntoTrap('crash', ...items('one'), sender));
		expect(keysOf(gated().gate.sends, 'one')).toHaveLength(1);
		expect(texts()).toEqual(['one']);
	});

	const testIfKnownAgain = isKnownAgain ? test : () => undefined;

	testIfKnownAgain(
		'it keeps back no message to somebody else whom n8n finds in its place by then',
		async () => {
			const sender = push('Push', gated().credentials);
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
