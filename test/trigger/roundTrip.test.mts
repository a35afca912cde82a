import { bodyTemplate } from '../../nodes/OneSignalTrigger/bodyTemplate';
import { emailTo, pushTo, smsTo } from '../emulator/bodies.mts';
import { startClient, type TestClient } from '../emulator/client.mts';
import { demoApp } from '../support/emulator/emulator.mts';
import { idsOf, secret } from './caller.mts';
import { useTriggers } from './useTriggers.mts';
import type { Listening, Settings } from './listening.mts';

const listening = useTriggers();
let client: TestClient;
beforeEach(async () => {
	client = await startClient();
});
afterEach(() => client.emulator.close());

/** Sets up the stream as the panel says, or with another template, and the trigger behind it. */
async function connect(
	parameters: Settings['parameters'],
	body = bodyTemplate,
): Promise<Listening> {
	const trigger = await listening({ parameters });
	const headers = { 'X-n8n-Secret': secret };
	client.emulator.streams.create({ app_id: demoApp.id, url: trigger.url, headers, body });
	return trigger;
}

const send = (body: unknown) => client.request('POST', '/notifications', body);

async function reactToAll(kind: string): Promise<void> {
	const { deliveries } = client.emulator.app();
	for (const { messageId, subscriptionId } of deliveries) {
		const delivery = { message_id: messageId, subscription_id: subscriptionId };
		client.emulator.streams.recordReaction({ app_id: demoApp.id, ...delivery, kind });
	}
	await client.emulator.streams.whenIdle();
}

const aboutAda = { include_aliases: { external_id: ['customer-1001'] } };

it('hears of every channel by the template of the panel', async () => {
	const trigger = await connect({ simplify: true });
	await send(pushTo('customer-1001', { name: 'Push' }));
	await send(emailTo(aboutAda));
	await send(smsTo(aboutAda));
	await client.emulator.streams.whenIdle();
	expect(trigger.items.map(({ kind }) => kind).sort()).toEqual([
		'message.email.received',
		'message.email.sent',
		'message.push.received',
		'message.push.sent',
		'message.sms.delivered',
		'message.sms.sent',
	]);
	expect(trigger.items.every((item) => item.externalId === 'customer-1001')).toBe(true);
});

it('understands a template whose objects, numbers and texts make no JSON', async () => {
	const body = `{
		"event": {"kind": "{{ event.kind }}", "id": {{ event.id }}, "timestamp": {{ event.timestamp }},
			"data": {"failure_reason": {{ event.data.failure_reason }}}},
		"message": {"title": {{ message.title }}, "name": "{{ message.name }}"},
		"user": {"tags": "{{ user.tags }}", "plan": "{{ user.tags.plan }}"}
	}`;
	const trigger = await connect({ events: ['message.push.clicked'] }, body);
	const name = 'The "big" one, and "bigger"';
	const headings = { en: 'Hi', de: "Na, wie geht's?" };
	await send(pushTo('customer-1001', { name, headings, contents: headings }));
	await reactToAll('message.push.clicked');
	expect(trigger.items).toEqual([
		{
			event: expect.objectContaining({
				kind: 'message.push.clicked',
				timestamp: expect.any(Number),
				data: { failure_reason: null },
			}),
			message: { title: { en: 'Hi', de: "Na, wie geht's?" }, name },
			user: { tags: { first_name: 'Ada', plan: 'pro', city: 'Berlin' }, plan: 'pro' },
		},
	]);
});

it('takes each event once when deliveries repeat, break and overtake each other', async () => {
	const trigger = await connect({ events: ['message.push.clicked'] });
	const behavior = { duplicateRate: 0.3, reorderWindow: 20, concurrency: 8, retryDelaysMs: [5, 5] };
	client.emulator.streams.setDeliveryBehavior(behavior);
	await send(pushTo('customer-1001'));
	for (let count = 0; count < 100; count += 1) {
		if (count % 10 === 0) {
			trigger.beforeStart = () => {
				throw new Error('The disk is full');
			};
		}
		await reactToAll('message.push.clicked');
	}
	expect(new Set(idsOf(trigger)).size).toBe(100);
	expect(trigger.items).toHaveLength(100);
	const clicks = client.emulator.streams.records.filter(({ kind }) => kind.endsWith('clicked'));
	expect(clicks.filter(({ statuses }) => statuses.length > 1).length).toBeGreaterThan(20);
});
