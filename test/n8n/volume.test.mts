import { setTimeout as wait } from 'node:timers/promises';
import { delivered, impatient, publishCrowd, storm, textsFor } from './crowd.mts';
import { ended, executionsOf, retry, runOnce, start, stop } from './executions.mts';
import { items, push, row, trigger, webhook, withRetryOnFail } from './flows.mts';
import { describeInN8n, useStage } from './inN8n.mts';
import { saveWorkflow } from './workflows.mts';
import { callWebhook } from './webhooks.mts';
import { until } from './until.mts';

describeInN8n('many messages in bad weather, in n8n', () => {
	const stage = useStage();
	const books = () => stage().emulator.app();
	const sender = () => push('Push', stage().credentials);
	/** So many requests are hit, then it clears up: a test need not wait for the longest of pauses. */
	const rain = (maxFaults: number) =>
		stage().emulator.setFaults({ seed: 7, rate: 0.3, types: storm, retryAfter: 0, maxFaults });

	beforeEach(() => {
		stage().emulator.setFaults(undefined);
		stage().emulator.reset();
	});

	test('a crash in the middle loses none and repeats none, once the execution is retried', async () => {
		const texts = textsFor('crash', 1_000);
		rain(350);
		const { id } = await publishCrowd(stage(), webhook('volume'), texts, sender());
		await callWebhook(stage().n8n.url, 'volume');
		await until('a part is sent', () => books().deliveries.length > 300);
		await stage().crash();
		expect(books().deliveries.length).toBeLessThan(texts.length);
		const { session, emulator } = stage();
		const [crashed = ''] = await executionsOf(session, id);
		expect((await ended(session, crashed)).status).toBe('crashed');
		expect((await retry(session, crashed, 'original')).status).toBe('success');
		expect(delivered(books())).toEqual(texts.sort());
		expect(emulator.requests.some(({ replayed }) => replayed)).toBe(true);
	});

	test('the button Retry sends the rest, and nothing of what had left', async () => {
		const texts = textsFor('retry', 500);
		rain(100);
		const workflow = row('Retry', trigger, ...items(...texts), impatient(sender()));
		const first = await runOnce(stage().session, workflow);
		expect(first.status).toBe('error');
		expect(books().deliveries.length).toBeGreaterThan(300);
		const second = await retry(stage().session, first.id, 'original');
		expect(second.status).toBe('success');
		expect(delivered(books())).toEqual(texts.sort());
	});

	test('Retry On Fail sends everything again, and it arrives once', async () => {
		const texts = textsFor('again', 500);
		rain(180);
		const patient = { ...impatient(sender()), ...withRetryOnFail };
		const workflow = row('Retry On Fail', trigger, ...items(...texts), patient);
		expect((await runOnce(stage().session, workflow)).status).toBe('success');
		expect(delivered(books())).toEqual(texts.sort());
		expect(stage().emulator.requests.length).toBeGreaterThan(2 * texts.length);
	});

	test('an execution that is stopped sends nothing more', async () => {
		const { session, emulator } = stage();
		const texts = textsFor('stopped', 1_500);
		emulator.setFaults({ seed: 7, rate: 0.5, types: ['error503'], retryAfter: 0 });
		const workflow = row('Stop', trigger, ...items(...texts), sender());
		const { id } = await saveWorkflow(session, workflow);
		const execution = await start(session, id, trigger.name);
		await until('a part is sent', () => books().deliveries.length > 100);
		await stop(session, execution);
		expect((await ended(session, execution)).status).toBe('canceled');
		const sent = emulator.requests.length;
		expect(sent).toBeLessThan(texts.length);
		// Hundreds would have had their turn, and many a second one after their pause.
		await wait(6_000);
		expect(emulator.requests).toHaveLength(sent);
	});
});
