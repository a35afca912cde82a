import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { request } from 'undici';
import type { Emulator } from '../support/emulator/emulator.mts';
import { listenOnLoopback } from '../support/loopback.mts';
import { available } from '../support/available.mts';
import { executionsOf, retryExecution, waitForEnd } from './executions.mts';
import { describeInN8n, useRecordingProxy, useTestInstance } from './inN8n.mts';
import {
	ask,
	itemsOf,
	pagesOf,
	press,
	pressAt,
	questionNode,
	questionWorkflow,
	untilAnswered,
	untilWaiting,
} from './questions.mts';
import { saveCredentials } from './testInstance.mts';
import { waitUntil } from './waitUntil.mts';
import { callWebhook } from './webhooks.mts';
import { node, withRetryOnFail } from './workflowBuilders.mts';
import { activate, saveWorkflow, type Workflow } from './workflows.mts';

/** n8n 1 knows a crashed execution again only where the workflow saves its progress. */
const settings = { saveExecutionProgress: !available.n8n?.traits.knowsCrashedRuns };

/** A way to the emulator on which responses are lost until it is repaired. */
async function openBrokenLink(emulator: Emulator) {
	let isBroken = true;
	const server = createServer(async (incoming, outgoing) => {
		const { authorization = '' } = incoming.headers;
		const answer = await request(`${emulator.url}${incoming.url ?? ''}`, {
			method: 'POST',
			headers: { authorization, 'content-type': 'application/json' },
			body: await buffer(incoming),
		});
		const text = await answer.body.text();
		if (isBroken) return;
		outgoing.writeHead(answer.statusCode, { 'content-type': 'application/json' }).end(text);
	});
	const repair = () => {
		isBroken = false;
	};
	return { ...(await listenOnLoopback(server)), repair };
}

describeInN8n('a question, when something goes wrong', () => {
	const instance = useTestInstance();
	const proxied = useRecordingProxy(instance);
	const pages = () => pagesOf(instance().emulator);

	/** Calls a workflow whose execution fails or is cut off. */
	async function start(path: string, workflow: Workflow): Promise<string> {
		const { session, n8n } = instance();
		const saved = await saveWorkflow(session, workflow);
		await activate(session, saved);
		await callWebhook(n8n.url, path);
		await waitUntil('an execution', async () => (await executionsOf(session, saved.id)).length > 0);
		return (await executionsOf(session, saved.id))[0] ?? '';
	}

	async function expectApproved(execution: string, page: string): Promise<void> {
		expect((await press(page, { answer: 'approve' })).status).toBe(200);
		const end = await untilAnswered(instance().session, execution);
		expect(end.status).toBe('success');
		expect(itemsOf(end)).toEqual([expect.objectContaining({ approved: true })]);
	}

	test('is sent by the Retry of an execution that could not send it', async () => {
		proxied().proxy.rejectNext(1);
		const workflow = questionWorkflow('refused', questionNode(proxied().credentials));
		const failed = await start('refused', workflow);
		expect((await waitForEnd(instance().session, failed)).status).toBe('error');
		expect(pages()).toEqual([]);
		const { id, status } = await retryExecution(instance().session, failed, 'original');
		expect(status).toBe('waiting');
		expect(pages()).toHaveLength(1);
		await expectApproved(id, pages()[0]);
	});

	test('leaves once, however often Retry On Fail runs the node', async () => {
		proxied().proxy.rejectNext(2);
		const question = questionNode(proxied().credentials, {}, withRetryOnFail);
		const { execution, page } = await ask(instance(), 'again', questionWorkflow('again', question));
		expect(new Set(proxied().proxy.sends.map(({ key }) => key)).size).toBe(1);
		expect(pages()).toHaveLength(1);
		await expectApproved(execution, page);
	});

	test('is not asked again by the Retry of a node after it', async () => {
		const stop = node('Stop', 'n8n-nodes-base.stopAndError', { errorMessage: 'No' });
		const { session, credentials } = instance();
		const workflow = questionWorkflow('later', questionNode(credentials), stop);
		const { execution, page } = await ask(instance(), 'later', workflow);
		await press(page, { answer: 'approve' });
		expect((await untilAnswered(session, execution)).status).toBe('error');
		expect((await retryExecution(session, execution, 'original')).status).toBe('error');
		expect(pages()).toHaveLength(1);
	});

	/**
	 * After a start n8n looks at what was under way, and says of a question for a moment that it crashed; for good, if n8n
	 * ends just then.
	 */
	async function crashAndRecover(): Promise<void> {
		const { folder, n8n } = instance();
		const recoveries = () =>
			readFileSync(n8n.log, 'utf8').split('Found unfinished executions').length;
		const isUnderWay = () => existsSync(join(folder, '.n8n', 'n8nEventLog.recoveryInProgress'));
		const before = recoveries();
		await instance().crash();
		await waitUntil('n8n has recovered', () => recoveries() > before && !isUnderWay());
	}

	test('waits on over a restart and a crash of n8n', async () => {
		const workflow = questionWorkflow('restart', questionNode(instance().credentials));
		const { execution, page } = await ask(instance(), 'restart', workflow);
		await instance().n8n.stop();
		await crashAndRecover();
		await untilWaiting(instance().session, execution);
		await crashAndRecover();
		await untilWaiting(instance().session, execution);
		// n8n has moved to another port.
		const { status } = await pressAt(instance().n8n.url, page, { answer: 'approve' });
		expect(status).toBe(200);
		const end = await untilAnswered(instance().session, execution);
		expect(itemsOf(end)).toEqual([expect.objectContaining({ approved: true })]);
		expect(pages()).toHaveLength(1);
	});

	test('has one live link after n8n crashed before it could wait, and a Retry', async () => {
		const link = await openBrokenLink(instance().emulator);
		const own = await saveCredentials(instance().session, link.url);
		const execution = await start('cut', {
			...questionWorkflow('cut', questionNode(own)),
			settings,
		});
		await waitUntil('the message left', () => pages().length === 1);
		await instance().crash();
		link.repair();
		const { session, n8n } = instance();
		expect((await waitForEnd(session, execution)).status).toBe('crashed');
		const retried = await retryExecution(session, execution, 'original');
		expect(retried.status).toBe('waiting');
		expect(pages()).toHaveLength(2);
		const [dead = '', live = ''] = pages();
		const answer = await pressAt(n8n.url, dead, { answer: 'approve' });
		expect(answer.html).not.toContain('Thank you');
		expect(answer.html).not.toContain('<form');
		expect((await waitForEnd(session, execution)).status).toBe('crashed');
		await untilWaiting(session, retried.id);
		await expectApproved(retried.id, live);
		await link.close();
	});
});
