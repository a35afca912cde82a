import { demoApp } from '../support/emulator/emulator.mts';
import { emailTo, pushTo, smsTo } from './bodies.mts';
import { useEmulator } from './client.mts';

const users = ['a', 'b', 'c'].map((name, index) => ({
	identity: { external_id: name },
	subscriptions: [
		{ type: index < 2 ? ('iOSPush' as const) : ('ChromePush' as const), token: name.repeat(64) },
		{ type: 'Email' as const, token: `${name}@example.com` },
		{ type: 'SMS' as const, token: `+1555000000${index}` },
	],
}));
const client = useEmulator([{ ...demoApp, users }]);

const everyone = { include_aliases: { external_id: ['a', 'b', 'c'] } };
const send = async (body: object): Promise<string> => {
	const response = await client.request('POST', '/notifications', body);
	return (response.body as { id: string }).id;
};
const view = async (id: string) =>
	(await client.request('GET', `/notifications/${id}?app_id=${demoApp.id}`)).body;

function react(message_id: string, kind: string, names: string): void {
	const { deliveries } = client.emulator.app();
	for (const name of names) {
		const { subscriptionId } =
			deliveries.find((one) => one.messageId === message_id && one.external_id === name) ?? {};
		client.emulator.streams.recordReaction({
			app_id: demoApp.id,
			message_id,
			subscription_id: subscriptionId ?? '',
			kind,
		});
	}
}

describe('the statistics of a message count reactions', () => {
	test('to an email, in its own fields', async () => {
		const id = await send(emailTo(everyone));
		react(id, 'message.email.bounced', 'a');
		react(id, 'message.email.opened', 'bbc');
		react(id, 'message.email.clicked', 'bb');
		react(id, 'message.email.unsubscribed', 'b');
		react(id, 'message.email.reported_as_spam', 'c');
		expect(await view(id)).toMatchObject({
			successful: 3,
			received: null,
			platform_delivery_stats: {
				email: {
					successful: 3,
					received: 2,
					bounced: 1,
					opened: 3,
					unique_opens: 2,
					clicks: 2,
					unique_clicks: 1,
					unsubscribed: 1,
					reported_spam: 1,
				},
			},
		});
	});

	test('to a text message, in its own fields', async () => {
		const id = await send(smsTo(everyone));
		react(id, 'message.sms.undelivered', 'ab');
		expect(await view(id)).toMatchObject({
			received: null,
			platform_delivery_stats: {
				sms: { successful: 3, provider_successful: 1, provider_failed: 2 },
			},
		});
	});

	test('to a push, at the top level and by platform', async () => {
		const id = await send(pushTo('a', everyone));
		react(id, 'message.push.clicked', 'aac');
		react(id, 'message.push.failed', 'b');
		expect(await view(id)).toMatchObject({
			successful: 2,
			errored: 1,
			converted: 2,
			received: 2,
			frequency_capped: 0,
			platform_delivery_stats: {
				ios: { successful: 1, errored: 1, converted: 1, received: 1 },
				chrome_web_push: { successful: 1, errored: 0, converted: 1, received: 1 },
			},
		});
	});

	test('to this message only, also in the list', async () => {
		const first = await send(pushTo('a', everyone));
		const second = await send(pushTo('a', everyone));
		react(first, 'message.push.clicked', 'a');
		const { body } = await client.request('GET', `/notifications?app_id=${demoApp.id}`);
		const { notifications } = body as { notifications: { id: string; converted: number }[] };
		expect(notifications.map(({ id, converted }) => [id, converted])).toEqual([
			[second, 0],
			[first, 1],
		]);
	});

	test('once the message is delivered', async () => {
		const id = await send(emailTo({ ...everyone, send_after: '2099-01-01T00:00:00Z' }));
		expect(await view(id)).toMatchObject({ completed_at: null, platform_delivery_stats: {} });
	});
});
