import { demoApp } from '../support/emulator/emulator.mts';
import { pushTo, segment } from './bodies.mts';
import { useEmulator } from './client.mts';

const client = useEmulator();
const customer = 'customer-1001';

const send = async (body: object): Promise<string> =>
	((await client.request('POST', '/notifications', body)).body as { id: string }).id;
const view = async (id: string): Promise<Record<string, unknown>> =>
	(await client.request('GET', `/notifications/${id}?app_id=${demoApp.id}`)).body as never;
const pushesOf = (externalId: string) =>
	client.emulator
		.app()
		.users.find(({ identity }) => identity.external_id === externalId)!
		.subscriptions.filter(({ type }) => type.endsWith('Push'));

it('a frequency cap leaves out those who had their pushes, unless the message overrides it', async () => {
	client.emulator.app().conditions().frequencyCap = { max: 1, seconds: 3600 };
	expect(await view(await send(pushTo(customer)))).toMatchObject({
		fcap_status: 'capped',
		frequency_capped: 0,
	});
	const capped = await view(await send(pushTo(customer)));
	expect(capped).toMatchObject({ successful: 0, frequency_capped: pushesOf(customer).length });
	const overridden = { ...pushTo(customer), enable_frequency_cap: false };
	expect(await view(await send(overridden))).toMatchObject({
		fcap_status: 'overridden',
		frequency_capped: 0,
		successful: pushesOf(customer).length,
	});
});

it('a message stays on its way until sending is resumed, or it is canceled', async () => {
	const app = client.emulator.app();
	app.conditions().sendingLimit = 1;
	const [first, second] = [
		await send(segment('Subscribed Users')),
		await send(segment('Subscribed Users')),
	];
	expect(await view(first)).toMatchObject({ completed_at: null, successful: 1 });
	const path = `/notifications/${second}?app_id=${demoApp.id}`;
	expect((await client.request('DELETE', path)).status).toBe(200);
	app.resumeSending();
	expect(await view(first)).toMatchObject({
		completed_at: expect.any(Number) as unknown,
		remaining: 0,
	});
	expect(await view(second)).toMatchObject({ canceled: true, completed_at: null, successful: 1 });
});

it('OneSignal learns from a message that an app was uninstalled', async () => {
	const [phone] = pushesOf(customer);
	client.emulator.app().conditions().uninstalled.add(phone.id);
	expect(await view(await send(pushTo(customer)))).toMatchObject({ failed: 1 });
	expect(phone).toMatchObject({ enabled: false, notification_types: -10 });
});

it('a device that confirms nothing is sent to, but not counted as received', async () => {
	const [phone, ...others] = pushesOf(customer);
	client.emulator.app().conditions().unconfirmed.add(phone.id);
	expect(await view(await send(pushTo(customer)))).toMatchObject({
		successful: others.length + 1,
		received: others.length,
	});
});

it('a reset restores all conditions', () => {
	client.emulator.app().conditions().sendingLimit = 0;
	client.emulator.reset();
	expect(client.emulator.app().conditions().sendingLimit).toBeUndefined();
});
