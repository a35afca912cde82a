import { bodyTemplate } from '../../nodes/OneSignalTrigger/bodyTemplate';
import { visit, type Visitor } from '../emulator/visitor.mts';
import { mailTo, pushTo } from '../emulator/bodies.mts';
import { demoApp } from '../support/emulator/emulator.mts';
import type { StreamWish } from '../support/emulator/streams/wish.mts';
import { startRecordingServer, type RecordingServer } from '../support/recordingServer.mts';

let visitor: Visitor;
let server: RecordingServer;
beforeEach(async () => {
	[visitor, server] = [await visit(), await startRecordingServer()];
});
afterEach(async () => {
	await Promise.all([visitor.emulator.close(), server.close()]);
});

const stream = (others: Partial<StreamWish> = {}): StreamWish => ({
	app_id: demoApp.id,
	url: `${server.url}/hook`,
	headers: { 'x-n8n-secret': 'hush' },
	body: bodyTemplate,
	...others,
});

const open = (others?: Partial<StreamWish>) => visitor.emulator.streams.open(stream(others));
const send = (body: unknown) => visitor.ask('POST', '/notifications', body);

type ReceivedRequest = { event: Record<string, unknown>; message: Record<string, unknown> };
const bodies = () => server.requests.map(({ body }) => body as ReceivedRequest);
const kinds = () => bodies().map(({ event }) => event.kind);

const numbers = Array.from({ length: 20 }, (_, index) => String(index));

/** The one delivery of the last message, for something to happen to it. */
const lastDelivery = () => {
	const { deliveries } = visitor.emulator.app();
	const { messageId, subscriptionId } = deliveries[deliveries.length - 1];
	return { app_id: demoApp.id, message_id: messageId, subscription_id: subscriptionId };
};

const happen = async (kind: string, others: object = {}) => {
	const id = visitor.emulator.streams.happen({ ...lastDelivery(), kind, ...others });
	await visitor.emulator.streams.quiet();
	return id;
};

it('tells what happens to a message, with the headers and the body that the person set up', async () => {
	visitor.emulator.streams.setManners({ atOnce: 1 });
	open();
	await send(pushTo('customer-1001', { name: 'Spring sale', url: 'https://example.com' }));
	const id = await happen('message.push.clicked');
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
	await send(mailTo({ include_aliases: { external_id: ['customer-1001'] } }));
	await happen('message.email.opened');
	expect(kinds()).toEqual(['message.email.opened']);
});

it('knows of a late event no more of the message than its ID', async () => {
	open({ events: ['message.push.clicked'] });
	await send(pushTo('customer-1001', { name: 'Spring sale' }));
	await happen('message.push.clicked', { isLate: true });
	expect(bodies()[0].message).toEqual({
		id: lastDelivery().message_id,
		name: '',
		template_id: '',
		url: '',
	});
});

it('tries again where the answer is late, broken or an apology, and not where it is a refusal', async () => {
	visitor.emulator.streams.setManners({ delays: [1, 1, 1] });
	open({ events: ['message.push.sent'] });
	server.responses.push({ status: 503 }, { cut: true }, { status: 429 }, { status: 200 });
	await send(pushTo('customer-1001'));
	await visitor.emulator.streams.quiet();
	server.responses.splice(0, 1, { status: 401 });
	await send(pushTo('customer-1001'));
	await visitor.emulator.streams.quiet();
	const { records } = visitor.emulator.streams;
	expect(records.map(({ statuses }) => statuses)).toEqual([[503, 0, 429, 200], [401]]);
});

it('delivers some events twice and in disorder when told to, the same ones for the same seed', async () => {
	open({ events: ['message.push.clicked'] });
	await send(pushTo('customer-1001'));
	const arrival = async (seed: number) => {
		server.requests.length = 0;
		visitor.emulator.streams.setManners({ seed, repeats: 0.5, disorder: 10, atOnce: 1 });
		for (const target_name of numbers) {
			const kind = 'message.push.clicked';
			visitor.emulator.streams.happen({ ...lastDelivery(), kind, data: { target_name } });
		}
		await visitor.emulator.streams.quiet();
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
	const mail = mailTo({ include_aliases: { external_id: ['customer-1001'] } });
	await send(mail);
	await happen('message.email.bounced', { data: { failure_reason: 'no such mailbox' } });
	expect((await send(mail)).body).toMatchObject({ id: '' });
});

describe('for other processes', () => {
	it('takes streams, manners and happenings by HTTP, and shows them without secrets', async () => {
		expect((await visitor.ask('POST', '/emulator/streams', stream())).status).toBe(200);
		await visitor.ask('POST', '/emulator/streams/manners', { atOnce: 1 });
		await send(pushTo('customer-1001'));
		const clicked = { ...lastDelivery(), kind: 'message.push.clicked' };
		const { body } = await visitor.ask('POST', '/emulator/happenings', clicked);
		await visitor.emulator.streams.quiet();
		expect(bodies()[2].event.id).toBe((body as { id: string }).id);
		const books = await visitor.ask('GET', '/emulator/books');
		expect(books.body).toMatchObject({ streams: { open: [{ url: `${server.url}/hook` }] } });
		expect(books.text).not.toContain('hush');
		await visitor.ask('DELETE', '/emulator/streams');
		await send(pushTo('customer-1001'));
		await visitor.emulator.streams.quiet();
		expect(server.requests).toHaveLength(3);
	});

	it.each([
		['leads away from this computer', 'streams', { url: 'https://example.com/hook' }],
		['sets a header that OneSignal keeps for itself', 'streams', { headers: { Host: 'x' } }],
		['wants an event that does not exist', 'streams', { events: ['message.fax.torn'] }],
		['is about a delivery that never was', 'happenings', undefined],
	])('refuses what %s', async (_what, place, others) => {
		const wish = others
			? stream(others as Partial<StreamWish>)
			: { app_id: demoApp.id, message_id: 'x', subscription_id: 'y', kind: 'message.push.clicked' };
		const { status } = await visitor.ask('POST', `/emulator/${place}`, wish);
		expect(status).toBe(others ? 400 : 404);
		expect(visitor.emulator.requests).toEqual([]);
	});
});
