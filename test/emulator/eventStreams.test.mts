import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { demoApp } from '../support/emulator/emulator.mts';
import { pushTo } from './bodies.mts';
import { appPath, useEmulator } from './client.mts';

const client = useEmulator();
/** Bodies as text: they aren't always valid JSON. */
const bodies: string[] = [];
const receiver = createServer((incoming, outgoing) => {
	void text(incoming).then((body) => {
		bodies.push(body);
		outgoing.end();
	});
});
beforeAll(() => new Promise<void>((resolve) => void receiver.listen(0, '127.0.0.1', resolve)));
beforeEach(() => {
	bodies.length = 0;
	client.emulator.streams.deleteAll();
	client.emulator.streams.setDeliveryBehavior({ concurrency: 1 });
});
afterAll(() => {
	receiver.closeAllConnections();
	receiver.close();
});

const fields = [
	...['event.kind', 'event.data.live_activity_id', 'event.data.live_activity_type'],
	...['message.name', 'message.url', 'message.app_url', 'message.web_url'],
	...['message.live_activity_event_kind', 'user.subscription.subscription_token'],
];
const template = JSON.stringify(Object.fromEntries(fields.map((name) => [name, `{{ ${name} }}`])));

function stream(body: string): void {
	const { port } = receiver.address() as AddressInfo;
	const url = `http://127.0.0.1:${port}/hook`;
	client.emulator.streams.create({ app_id: demoApp.id, url, body });
}

async function received(): Promise<string[]> {
	await client.emulator.streams.whenIdle();
	return bodies;
}
const parsed = async () =>
	(await received()).map((body) => JSON.parse(body) as Record<string, string>);

const send = (fields: object) =>
	client.request('POST', '/notifications', pushTo('customer-1001', { name: 'Sale', ...fields }));

test('an event includes the URLs of a push and the token of its subscription', async () => {
	stream(template);
	await send({ url: 'https://shop.example.com/' });
	await send({ app_url: 'shop://sale', web_url: 'https://shop.example.com/sale' });
	const [first, , second] = await parsed();
	const token = { 'user.subscription.subscription_token': 'a'.repeat(64) };
	expect(first).toMatchObject({ 'message.url': 'https://shop.example.com/', ...token });
	expect(first).toMatchObject({ 'message.app_url': '', 'message.web_url': '' });
	expect(second).toMatchObject({
		'message.url': '',
		'message.app_url': 'shop://sale',
		'message.web_url': 'https://shop.example.com/sale',
	});
});

test('an event of a Live Activity says whether it started, was updated or ended', async () => {
	stream(template);
	const activity = { name: 'Order', event_updates: { stage: 1 }, contents: { en: 'Made' } };
	await client.request('POST', `${appPath}/activities/activity/Order`, {
		...activity,
		event: 'start',
		activity_id: 'order-1',
		event_attributes: { number: 1 },
		headings: { en: 'Order' },
		include_aliases: { external_id: ['customer-1001', 'customer-1002'] },
	});
	for (const event of ['update', 'end']) {
		const path = `${appPath}/live_activities/order-1/notifications`;
		await client.request('POST', path, { ...activity, event });
	}
	const events = await parsed();
	const kinds = ['message.live_activity.sent', 'message.live_activity.delivered'];
	expect(events.map((event) => event['event.kind'])).toEqual([...kinds, ...kinds, ...kinds]);
	expect(events.map((event) => event['message.live_activity_event_kind'])).toEqual([
		...['start', 'start', 'update', 'update', 'end', 'end'],
	]);
	for (const event of events) {
		expect(event).toMatchObject({
			'event.data.live_activity_id': 'order-1',
			'event.data.live_activity_type': 'Order',
			'message.name': 'Order',
		});
	}
	expect(client.emulator.app().deliveries).toEqual([]);
});

test('texts are inserted verbatim, even if they repeat keys or break the JSON', async () => {
	stream(
		'{"kind":"{{ event.kind }}","name":"{{ message.name }}","external_id":"{{ event.external_id }}"}',
	);
	const external_id = 'x","kind":"message.email.bounced","external_id":"customer-1001';
	client.emulator.app().installOnPhone({ external_id });
	const name = 'Sale: "Shoes"\\';
	await client.request('POST', '/notifications', pushTo(external_id, { name }));
	const [body] = await received();
	expect(body).toBe(`{"kind":"message.push.sent","name":"${name}","external_id":"${external_id}"}`);
});
