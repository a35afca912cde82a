import { demoApp } from '../support/emulator/emulator.mts';
import { emailTo } from './bodies.mts';
import { startClient, type TestClient } from './client.mts';

let client: TestClient;
beforeEach(async () => {
	client = await startClient();
});
afterEach(() => client.emulator.close());
const sendSamples = (app_id: string) => client.request('POST', '/emulator/samples', { app_id });

test('samples of every kind arrive as regular requests; some are rejected, one is replayed', async () => {
	expect(await sendSamples(demoApp.id)).toMatchObject({ status: 200 });
	const { requests } = client.emulator;
	const { deliveries, activities, events, messages } = client.emulator.app();
	expect(new Set(deliveries.map(({ channel }) => channel))).toEqual(
		new Set(['push', 'email', 'sms']),
	);
	expect(activities).toMatchObject([{ text: 'Two stops away', messages: 2, hasEnded: false }]);
	expect(events.map(({ name }) => name)).toEqual(['cart_abandoned', 'order_placed']);
	expect(messages.filter(({ completed_at }) => completed_at === null)).toHaveLength(1);
	expect(requests.filter(({ replayed }) => replayed)).toHaveLength(1);
	expect(requests.filter(({ status }) => status >= 400)).toHaveLength(1);
	expect(requests.map(({ usage }) => usage)).toContain('samples');
});

test('samples are subject to faults', async () => {
	client.emulator.setFaults({ seed: 1, rate: 1, types: ['error503'] });
	await sendSamples(demoApp.id);
	expect(client.emulator.app().deliveries).toEqual([]);
	expect(new Set(client.emulator.requests.map(({ status }) => status))).toEqual(new Set([503]));
});

test('samples need an existing app', async () => {
	expect(await sendSamples('unknown')).toMatchObject({ status: 404 });
	expect(client.emulator.requests).toEqual([]);
});

test('reactions to a message are recorded and cleared by a reset', async () => {
	const ada = { include_aliases: { external_id: ['customer-1001'] } };
	await client.request('POST', '/notifications', emailTo(ada));
	const [{ messageId, subscriptionId }] = client.emulator.app().deliveries;
	const data = { failure_reason: 'full' };
	const { body } = await client.request('POST', '/emulator/reactions', {
		app_id: demoApp.id,
		message_id: messageId,
		subscription_id: subscriptionId,
		kind: 'message.email.bounced',
		data,
	});
	const { id } = body as { id: string };
	const external_id = 'customer-1001';
	expect(client.emulator.app().reactions).toMatchObject([
		{ id, kind: 'message.email.bounced', channel: 'email', messageId, external_id, data },
	]);
	client.emulator.reset();
	expect(client.emulator.app().reactions).toEqual([]);
});
