import { demoApp } from '../support/emulator/emulator.mts';
import { mailTo } from './bodies.mts';
import { visit, type Visitor } from './client.mts';

let visitor: Visitor;
beforeEach(async () => {
	visitor = await visit();
});
afterEach(() => visitor.emulator.close());
const sendSamples = (app_id: string) => visitor.ask('POST', '/emulator/samples', { app_id });

test('the samples come through the door: every kind arrives, some are refused, one is replayed', async () => {
	expect(await sendSamples(demoApp.id)).toMatchObject({ status: 200 });
	const { requests } = visitor.emulator;
	const { deliveries, activities, events, messages } = visitor.emulator.app();
	expect(new Set(deliveries.map(({ channel }) => channel))).toEqual(
		new Set(['push', 'email', 'sms']),
	);
	expect(activities).toMatchObject([{ text: 'Two stops away', messages: 2, isOver: false }]);
	expect(events.map(({ name }) => name)).toEqual(['cart_abandoned', 'order_placed']);
	expect(messages.filter(({ completed_at }) => completed_at === null)).toHaveLength(1);
	expect(requests.filter(({ replayed }) => replayed)).toHaveLength(1);
	expect(requests.filter(({ status }) => status >= 400)).toHaveLength(1);
	expect(requests.map(({ usage }) => usage)).toContain('samples');
});

test('the samples meet the weather as everybody does', async () => {
	visitor.emulator.setWeather({ seed: 1, share: 1, kinds: ['error503'] });
	await sendSamples(demoApp.id);
	expect(visitor.emulator.app().deliveries).toEqual([]);
	expect(new Set(visitor.emulator.requests.map(({ status }) => status))).toEqual(new Set([503]));
});

test('no samples go to an app that is not there', async () => {
	expect(await sendSamples('elsewhere')).toMatchObject({ status: 404 });
	expect(visitor.emulator.requests).toEqual([]);
});

test('what happens to a message is in the books, and gone once all starts over', async () => {
	const ada = { include_aliases: { external_id: ['customer-1001'] } };
	await visitor.ask('POST', '/notifications', mailTo(ada));
	const [{ messageId, subscriptionId }] = visitor.emulator.app().deliveries;
	const data = { failure_reason: 'full' };
	const { body } = await visitor.ask('POST', '/emulator/happenings', {
		app_id: demoApp.id,
		message_id: messageId,
		subscription_id: subscriptionId,
		kind: 'message.email.bounced',
		data,
	});
	const { id } = body as { id: string };
	const external_id = 'customer-1001';
	expect(visitor.emulator.app().happenings).toMatchObject([
		{ id, kind: 'message.email.bounced', channel: 'email', messageId, external_id, data },
	]);
	visitor.emulator.reset();
	expect(visitor.emulator.app().happenings).toEqual([]);
});
