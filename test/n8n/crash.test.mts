import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { available } from './available.mts';
import { executionsOf, retry } from './executions.mts';
import { items, node, push, row, webhook } from './flows.mts';
import { keysOf } from './gate.mts';
import { describeInN8n, useGate, useStage } from './inN8n.mts';
import { activate, saveWorkflow } from './workflows.mts';
import { callWebhook } from './webhooks.mts';

const path = 'crash';

/** n8n 1 knows a crashed execution again only where the workflow saves its progress; the README says so. */
const settings = { saveExecutionProgress: !available.n8n?.traits.knowsCrashedRuns };

describeInN8n('a message that was sent before n8n crashed', () => {
	const stage = useStage();
	const gated = useGate(stage);
	/** Where the execution is when the crash comes: it answers nobody the first time. */
	let trap: Server;

	beforeAll(async () => {
		trap = createServer();
		await once(trap.listen(0, '127.0.0.1'), 'listening');
	});
	afterAll(() => {
		trap.closeAllConnections();
		trap.close();
	});

	const waiting = () => {
		const { port } = trap.address() as AddressInfo;
		const parameters = { url: `http://127.0.0.1:${port}`, options: {} };
		return node('Wait', 'n8n-nodes-base.httpRequest', parameters, { typeVersion: 4.2 });
	};

	async function runIntoTrap(): Promise<string> {
		const { session, n8n } = stage();
		const sender = push('Push', gated().credentials);
		const workflow = row('Crash', webhook(path), ...items('one'), sender, waiting());
		const saved = await saveWorkflow(session, { ...workflow, settings });
		await activate(session, saved);
		const caught = once(trap, 'request');
		await callWebhook(n8n.url, path);
		await caught;
		return saved.id;
	}

	test('it is not sent again when the execution is retried', async () => {
		const workflowId = await runIntoTrap();
		await stage().crash();
		trap.on('request', (_incoming, outgoing) => outgoing.end('{}'));
		const { session, emulator } = stage();
		const [crashed = ''] = await executionsOf(session, workflowId);
		const { status } = await retry(session, crashed, 'original');
		expect(status).toBe('success');
		expect(keysOf(gated().gate.sends, 'one')).toHaveLength(1);
		expect(emulator.app().deliveries).toHaveLength(1);
	}, 120_000);
});
