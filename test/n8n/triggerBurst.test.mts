import { click, deliver } from '../trigger/caller.mts';
import { seededRandom, malformedCall } from '../trigger/malformedBodies.mts';
import { available } from '../support/available.mts';
import { describeInN8n, useTestInstance } from './inN8n.mts';
import { startN8n } from './n8nProcess.mts';
import { logIn } from './session.mts';
import {
	webhookUrl,
	logNode,
	waitUntilListening,
	openEventLog,
	publish,
	saveSecretCredential,
	secretHeader,
	sendTestMessage,
	waitForEvents,
	streamSettings,
	triggerNode,
	type EventLog,
} from './triggerWorkflow.mts';

const burst = 500;
const clicked = 'message.push.clicked';
const headers = { ...secretHeader, 'content-type': 'application/json' };

describeInN8n('the OneSignal Trigger under load', () => {
	const instance = useTestInstance();
	let eventLog: EventLog;
	beforeEach(async () => {
		eventLog = await openEventLog();
	});
	afterEach(() => eventLog.close());

	const listening = async () => {
		const { session, n8n } = instance();
		const trigger = triggerNode(await saveSecretCredential(session), { events: [clicked] });
		await publish(session, trigger, logNode(eventLog));
		return { trigger, url: webhookUrl(n8n.url, trigger) };
	};

	test('it makes one item of each of 500 events that repeat and overtake each other', async () => {
		const { emulator, session } = instance();
		const { url } = await listening();
		const delivery = await sendTestMessage(instance(), 'push');
		emulator.streams.setDeliveryBehavior({
			duplicateRate: 0.1,
			reorderWindow: 100,
			concurrency: 16,
			timeoutMs: 120_000,
		});
		emulator.streams.create(streamSettings(url, { events: [clicked] }));
		const sent = Array.from({ length: burst }, () =>
			emulator.streams.recordReaction({ ...delivery, kind: clicked }),
		);
		await emulator.streams.whenIdle();
		await waitForEvents(session, eventLog, burst);
		expect([...eventLog.ids].sort()).toEqual([...sent].sort());
		const statuses = emulator.streams.records.flatMap((record) => record.statuses);
		expect(new Set(statuses)).toEqual(new Set([200]));
		expect(statuses.length).toBeGreaterThan(burst * 1.05);
		emulator.streams.deleteAll();
	}, 900_000);

	test('it handles malformed bodies, and the next valid event', async () => {
		const { session } = instance();
		const { url } = await listening();
		const random = seededRandom(7);
		const statuses = new Set<number>();
		for (let waves = 0; waves < 30; waves += 1) {
			const wave = Array.from({ length: 10 }, () => malformedCall(random));
			const replies = await Promise.all(
				wave.map(({ body, headers: own }) => deliver({ url }, body, own)),
			);
			for (const { status } of replies) statuses.add(status);
		}
		expect([...statuses].sort()).toEqual([200, 400, 413]);
		await waitForEvents(session, eventLog, 0);
		eventLog.ids.length = 0;
		await deliver({ url }, click('good'), headers);
		await waitForEvents(session, eventLog, 1);
		expect(eventLog.ids).toEqual(['good']);
	});

	test('it knows an event again after a restart of n8n', async () => {
		const { n8n, folder, session } = instance();
		const { trigger, url } = await listening();
		await deliver({ url }, click('one'), headers);
		await waitForEvents(session, eventLog, 1);
		await deliver({ url }, click('two'), headers);
		await waitForEvents(session, eventLog, 2);
		await n8n.stop();
		const restarted = await startN8n(available.n8n!, folder, { hasEditor: false });
		try {
			const newSession = await logIn(restarted.url);
			const again = webhookUrl(restarted.url, trigger);
			await waitUntilListening(again);
			for (const id of ['one', 'two', 'three']) await deliver({ url: again }, click(id), headers);
			await waitForEvents(newSession, eventLog, 3);
		} finally {
			await restarted.stop();
		}
		expect(eventLog.ids).toEqual(['one', 'two', 'three']);
	});
});
