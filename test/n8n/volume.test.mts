import { setTimeout as wait } from 'node:timers/promises';
import {
	deliveredTexts,
	withoutRetries,
	publishVolumeWorkflow,
	lostResponseFaults,
	textsFor,
} from './volumeWorkflows.mts';
import {
	waitForEnd,
	executionsOf,
	retryExecution,
	runWorkflow,
	startExecution,
	stopExecution,
} from './executions.mts';
import {
	itemNodes,
	pushNode,
	linearWorkflow,
	manualTrigger,
	webhookNode,
	withRetryOnFail,
} from './workflowBuilders.mts';
import { describeInN8n, useTestInstance } from './inN8n.mts';
import { saveWorkflow } from './workflows.mts';
import { callWebhook } from './webhooks.mts';
import { waitUntil } from './waitUntil.mts';

describeInN8n('many messages with faults, in n8n', () => {
	const instance = useTestInstance();
	const appState = () => instance().emulator.app();
	const sender = () => pushNode('Push', instance().credentials);
	/** Limits the number of faults: a test need not wait for the longest of retries. */
	const injectFaults = (maxFaults: number) =>
		instance().emulator.setFaults({
			seed: 7,
			rate: 0.3,
			types: lostResponseFaults,
			retryAfter: 0,
			maxFaults,
		});

	beforeEach(() => {
		instance().emulator.setFaults(undefined);
		instance().emulator.reset();
	});

	test('a crash in the middle loses none and repeats none, once the execution is retried', async () => {
		const texts = textsFor('crash', 1_000);
		injectFaults(350);
		const { id } = await publishVolumeWorkflow(instance(), webhookNode('volume'), texts, sender());
		await callWebhook(instance().n8n.url, 'volume');
		await waitUntil('a part is sent', () => appState().deliveries.length > 300);
		await instance().crash();
		expect(appState().deliveries.length).toBeLessThan(texts.length);
		const { session, emulator } = instance();
		const [crashed = ''] = await executionsOf(session, id);
		expect((await waitForEnd(session, crashed)).status).toBe('crashed');
		expect((await retryExecution(session, crashed, 'original')).status).toBe('success');
		expect(deliveredTexts(appState())).toEqual(texts.sort());
		expect(emulator.requests.some(({ replayed }) => replayed)).toBe(true);
	});

	test('the button Retry sends the rest, and nothing of what had left', async () => {
		const texts = textsFor('retry', 500);
		injectFaults(100);
		const workflow = linearWorkflow(
			'Retry',
			manualTrigger,
			...itemNodes(...texts),
			withoutRetries(sender()),
		);
		const first = await runWorkflow(instance().session, workflow);
		expect(first.status).toBe('error');
		expect(appState().deliveries.length).toBeGreaterThan(300);
		const second = await retryExecution(instance().session, first.id, 'original');
		expect(second.status).toBe('success');
		expect(deliveredTexts(appState())).toEqual(texts.sort());
	});

	test('Retry On Fail sends again what failed, and everything arrives once', async () => {
		const texts = textsFor('again', 500);
		injectFaults(180);
		const withRetries = { ...withoutRetries(sender()), ...withRetryOnFail };
		const workflow = linearWorkflow(
			'Retry On Fail',
			manualTrigger,
			...itemNodes(...texts),
			withRetries,
		);
		expect((await runWorkflow(instance().session, workflow)).status).toBe('success');
		expect(deliveredTexts(appState())).toEqual(texts.sort());
		expect(instance().emulator.requests.length).toBeGreaterThan(texts.length);
	});

	test('an execution that is stopped sends nothing more', async () => {
		const { session, emulator } = instance();
		const texts = textsFor('stopped', 1_500);
		emulator.setFaults({ seed: 7, rate: 0.5, types: ['error503'], retryAfter: 0 });
		const workflow = linearWorkflow('Stop', manualTrigger, ...itemNodes(...texts), sender());
		const { id } = await saveWorkflow(session, workflow);
		const execution = await startExecution(session, id, manualTrigger.name);
		await waitUntil('a part is sent', () => appState().deliveries.length > 100);
		await stopExecution(session, execution);
		expect((await waitForEnd(session, execution)).status).toBe('canceled');
		// What was on its way to OneSignal still arrives.
		let sent: number;
		do {
			sent = emulator.requests.length;
			await wait(1_000);
		} while (emulator.requests.length > sent);
		expect(sent).toBeLessThan(texts.length);
		// Hundreds would have had their turn, and many a second one after their pause.
		await wait(6_000);
		expect(emulator.requests).toHaveLength(sent);
	});
});
