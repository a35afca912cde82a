import { bodyTemplate } from '../../nodes/OneSignalTrigger/bodyTemplate';
import { groupParts } from '../../nodes/OneSignalTrigger/handleWebhook/groupParts';
import type { JsonObject } from '../../nodes/OneSignalTrigger/handleWebhook/safeJson';
import { startClient, type TestClient } from '../emulator/client.mts';
import { emailTo, pushTo } from '../emulator/bodies.mts';
import { demoApp } from '../support/emulator/emulator.mts';
import type { EventStreamSettings } from '../support/emulator/streams/settingsSchema.mts';
import { startRecordingServer, type RecordingServer } from '../support/recordingServer.mts';

let client: TestClient;
let server: RecordingServer;
beforeEach(async () => {
	[client, server] = [await startClient(), await startRecordingServer()];
});
afterEach(async () => {
	await Promise.all([client.emulator.close(), server.close()]);
});

const stream = (others: Partial<EventStreamSettings> = {}): EventStreamSettings => ({
	app_id: demoApp.id,
	url: `${server.url}/hook`,
	headers: { 'x-n8n-secret': 'hush' },
	body: bodyTemplate,
	...others,
});

const open = (others?: Partial<EventStreamSettings>) =>
	client.emulator.streams.create(stream(others));
const send = (body: unknown) => client.request('POST', '/notifications', body);

const bodies = () => server.requests.map(({ body }) => groupParts(body as JsonObject)!);
const kinds = () => bodies().map(({ event }) => event.kind);

const numbers = Array.from({ length: 20 }, (_, index) => String(index));

/** The delivery of the last message, to react to. */
const lastDelivery = () => {
	const { deliveries } = client.emulator.app();
	const { messageId, subscriptionId } = deliveries[deliveries.length - 1];
	return { app_id: demoApp.id, message_id: messageId, subscription_id: subscriptionId };
};

const react = async (kind: string, others: object = {}) => {
	const id = client.emulator.streams.recordReaction({ ...lastDelivery(), kind, ...others });
	await client.emulator.streams.whenIdle();
	return id;
};

it('tells what happens to a message, with the headers and the body that the person set up', async () => {
	client.emulator.streams.setDeliveryBehavior({ concurrency: 1 });
	open();
	await send(pushTo('customer-1001', { name: 'Spring sale', url: 'https://example.com' }));
	const id = await react('message.push.clicked');
	expect(kinds()).toEqual(['message.push.sent', 'message.push.received', 'message.push.clicked']);
	expect(server.requests[0]).toMatchObject({ method: 'POST', path: '/hook' });
	expect(server.requests[0].headers['x-n8n-secret']).toBe('hush');
	const { message_id: messageId, subscription_id: subscriptionId } = lastDelivery();
	expect(bodies()[2]).toMatchObject({
		event: {
			id,
			app_id: demoApp.id,
			timestamp: expect.stringMatching(/^\d{10}$/),
			subscription_device_type: 'iOS',
			subscription_id: subscriptionId,
			external_id: 'customer-1001',
			data: { failure_reason: '' },
		},
		message: { id: messageId, name: 'Spring sale', template_id: '', url: 'https://example.com' },
	});
});

it('tells each stream only what it was set up for', async () => {
	open({ events: ['message.email.opened'] });
	open({ message_ids: ['another'] });
	await send(emailTo({ include_aliases: { external_id: ['customer-1001'] } }));
	await react('message.email.opened');
	expect(kinds()).toEqual(['message.email.opened']);
});

it('knows of a late event no more of the message than its ID', async () => {
	open({ events: ['message.push.clicked'] });
	await send(pushTo('customer-1001', { name: 'Spring sale' }));
	await react('message.push.clicked', { isLate: true });
	expect(bodies()[0].message).toEqual({
		id: lastDelivery().message_id,
		name: '',
		template_id: '',
		url: '',
		app_url: '',
		web_url: '',
		live_activity_event_kind: '',
	});
});

it('tries again where the answer is late, broken or an apology, and not where it is a refusal', async () => {
	client.emulator.streams.setDeliveryBehavior({ retryDelaysMs: [1, 1, 1] });
	open({ events: ['message.push.sent'] });
	server.responses.push({ status: 503 }, { cut: true }, { status: 429 }, { status: 200 });
	await send(pushTo('customer-1001'));
	await client.emulator.streams.whenIdle();
	server.responses.splice(0, 1, { status: 401 });
	await send(pushTo('customer-1001'));
	await client.emulator.streams.whenIdle();
	const { records } = client.emulator.streams;
	expect(records.map(({ statuses }) => statuses)).toEqual([[503, 0, 429, 200], [401]]);
});

it('delivers some events twice and in disorder when told to, the same ones for the same seed', async () => {
	open({ events: ['message.push.clicked'] });
	await send(pushTo('customer-1001'));
	const arrival = async (seed: number) => {
		server.requests.length = 0;
		client.emulator.streams.setDeliveryBehavior({
			seed,
			duplicateRate: 0.5,
			reorderWindow: 10,
			concurrency: 1,
		});
		for (const target_name of numbers) {
			const kind = 'message.push.clicked';
			client.emulator.streams.recordReaction({ ...lastDelivery(), kind, data: { target_name } });
		}
		await client.emulator.streams.whenIdle();
		return bodies().map(({ event }) => (event.data as { target_name: string }).target_name);
	};
	const first = await arrival(7);
	expect([...new Set(first)].sort()).toEqual([...numbers].sort());
	expect(first.length).toBeGreaterThan(22);
	expect(first.slice(0, 20)).not.toEqual(numbers);
	expect(await arrival(7)).toEqual(first);
	expect(await arrival(8)).not.toEqual(first);
});

it('stops sending to an address that bounced or unsubscribed', async () => {
	const mail = emailTo({ include_aliases: { external_id: ['customer-1001'] } });
	await send(mail);
	await react('message.email.bounced', { data: { failure_reason: 'no such mailbox' } });
	expect((await send(mail)).body).toMatchObject({ id: '' });
});

describe('over HTTP', () => {
	it('accepts streams, delivery behavior and reactions, and shows them without secrets', async () => {
		expect((await client.request('POST', '/emulator/streams', stream())).status).toBe(200);
		await client.request('POST', '/emulator/streams/behavior', { concurrency: 1 });
		await send(pushTo('customer-1001'));
		const clicked = { ...lastDelivery(), kind: 'message.push.clicked' };
		const { body } = await client.request('POST', '/emulator/reactions', clicked);
		await client.emulator.streams.whenIdle();
		expect(bodies()[2].event.id).toBe((body as { id: string }).id);
		const state = await client.request('GET', '/emulator/state');
		expect(state.body).toMatchObject({ streams: { active: [{ url: `${server.url}/hook` }] } });
		expect(state.text).not.toContain('hush');
		await client.request('DELETE', '/emulator/streams');
		await send(pushTo('customer-1001'));
		await client.emulator.streams.whenIdle();
		expect(server.requests).toHaveLength(3);
	});

	it.each([
		['points to another computer', 'streams', { url: 'https://example.com/hook' }],
		['sets a reserved header', 'streams', { headers: { Host: 'x' } }],
		['includes an unknown event kind', 'streams', { events: ['message.fax.torn'] }],
		['refers to an unknown delivery', 'reactions', undefined],
	])('rejects what %s', async (_what, endpoint, others) => {
		const body = others
			? stream(others as Partial<EventStreamSettings>)
			: { app_id: demoApp.id, message_id: 'x', subscription_id: 'y', kind: 'message.push.clicked' };
		const { status } = await client.request('POST', `/emulator/${endpoint}`, body);
		expect(status).toBe(others ? 400 : 404);
		expect(client.emulator.requests).toEqual([]);
	});
});
