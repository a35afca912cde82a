import { click, deliver } from '../trigger/caller.mts';
import { dice, hostile } from '../trigger/hostile.mts';
import { available } from './available.mts';
import { describeInN8n, useStage } from './inN8n.mts';
import { startN8n } from './instance.mts';
import { logIn } from './session.mts';
import {
	addressOf,
	entry,
	listens,
	openLedger,
	publish,
	saveSecret,
	secretHeader,
	sendOnce,
	settled,
	streamTo,
	triggerNode,
	type Ledger,
} from './triggerFlow.mts';

const burst = 2_000;
const clicked = 'message.push.clicked';
const headers = { ...secretHeader, 'content-type': 'application/json' };

describeInN8n('the OneSignal Trigger under load', () => {
	const stage = useStage();
	let ledger: Ledger;
	beforeEach(async () => {
		ledger = await openLedger();
	});
	afterEach(() => ledger.close());

	const listening = async () => {
		const { session, n8n } = stage();
		const trigger = triggerNode(await saveSecret(session), { events: [clicked] });
		await publish(session, trigger, entry(ledger));
		return { trigger, url: addressOf(n8n.url, trigger) };
	};

	test('it makes one item of each of 2,000 events that repeat and overtake each other', async () => {
		const { emulator, session } = stage();
		const { url } = await listening();
		const delivery = await sendOnce(stage(), 'push');
		emulator.streams.setDeliveryBehavior({
			duplicateRate: 0.1,
			reorderWindow: 200,
			concurrency: 16,
			timeoutMs: 120_000,
		});
		emulator.streams.create(streamTo(url, { events: [clicked] }));
		const sent = Array.from({ length: burst }, () =>
			emulator.streams.recordReaction({ ...delivery, kind: clicked }),
		);
		await emulator.streams.whenIdle();
		await settled(session, ledger, burst);
		expect([...ledger.ids].sort()).toEqual([...sent].sort());
		const statuses = emulator.streams.records.flatMap((record) => record.statuses);
		expect(new Set(statuses)).toEqual(new Set([200]));
		expect(statuses.length).toBeGreaterThan(burst * 1.05);
		emulator.streams.deleteAll();
	}, 900_000);

	test('it takes hostile bodies as they come, and the next good event', async () => {
		const { session } = stage();
		const { url } = await listening();
		const roll = dice(7);
		const statuses = new Set<number>();
		for (let waves = 0; waves < 30; waves += 1) {
			const wave = Array.from({ length: 10 }, () => hostile(roll));
			const replies = await Promise.all(
				wave.map(({ body, headers: own }) => deliver({ url }, body, own)),
			);
			for (const { status } of replies) statuses.add(status);
		}
		expect([...statuses].sort()).toEqual([200, 400, 413]);
		await settled(session, ledger, 0);
		ledger.ids.length = 0;
		await deliver({ url }, click('good'), headers);
		await settled(session, ledger, 1);
		expect(ledger.ids).toEqual(['good']);
	});

	test('it knows an event again after a restart of n8n', async () => {
		const { n8n, folder, session } = stage();
		const { trigger, url } = await listening();
		await deliver({ url }, click('one'), headers);
		await settled(session, ledger, 1);
		await deliver({ url }, click('two'), headers);
		await settled(session, ledger, 2);
		await n8n.stop();
		const restarted = await startN8n(available.n8n!, folder);
		try {
			const newSession = await logIn(restarted.url);
			const again = addressOf(restarted.url, trigger);
			await listens(again);
			for (const id of ['one', 'two', 'three']) await deliver({ url: again }, click(id), headers);
			await settled(newSession, ledger, 3);
		} finally {
			await restarted.stop();
		}
		expect(ledger.ids).toEqual(['one', 'two', 'three']);
	});
});
