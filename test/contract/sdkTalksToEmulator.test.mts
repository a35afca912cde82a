import * as OneSignal from '@onesignal/node-onesignal';
import {
	demoApp,
	demoOrganizationKey,
	startEmulator,
	type Emulator,
} from '../support/emulator/emulator.mts';

let emulator: Emulator;
let configuration: OneSignal.Configuration;
let sdk: OneSignal.DefaultApi;

beforeAll(async () => {
	emulator = await startEmulator();
	configuration = OneSignal.createConfiguration({
		restApiKey: demoApp.key,
		organizationApiKey: demoOrganizationKey,
		baseServer: new OneSignal.ServerConfiguration(emulator.url, {}),
	});
	sdk = new OneSignal.DefaultApi(configuration);
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const someone = { alias: 'external_id', id: 'customer 18/42' };

function pushTo(externalId: string): OneSignal.Notification {
	const notification = new OneSignal.Notification();
	notification.app_id = demoApp.id;
	notification.target_channel = 'push';
	notification.include_aliases = { external_id: [externalId] };
	notification.contents = { en: 'Hello' };
	return notification;
}

async function createSomeone(): Promise<OneSignal.User> {
	const user = new OneSignal.User();
	user.identity = { [someone.alias]: someone.id };
	user.properties = { tags: { plan: 'pro' } };
	user.subscriptions = [{ type: 'Email', token: 'someone@example.com' }];
	return await sdk.createUser(demoApp.id, user);
}

test("OneSignal's SDK sends a message and views it", async () => {
	const { id = '' } = await sdk.createNotification(pushTo('customer-1001'));
	expect(emulator.app().deliveries).toMatchObject([{ messageId: id, text: 'Hello' }]);
	const message = await sdk.getNotification(demoApp.id, id);
	expect(message).toMatchObject({ id, successful: 1 });
	const page = await sdk.getNotifications(demoApp.id, 10, 0);
	expect(page.notifications).toMatchObject([{ id }]);
});

test("OneSignal's SDK recognises a replay and a message without a recipient", async () => {
	const message = pushTo('customer-1001');
	const first = await OneSignal.createNotificationWithRetry(configuration, message);
	const second = await OneSignal.createNotificationWithRetry(configuration, message);
	expect([first.wasReplayed, second.wasReplayed]).toEqual([false, true]);
	const unsent = await sdk.createNotification(pushTo('no-such-user'));
	expect(OneSignal.isMessageNotSent(unsent)).toBe(true);
	expect(unsent.errors).toContain(OneSignal.OneSignalErrors.NO_SUBSCRIBERS);
});

test("OneSignal's SDK creates, views, changes and deletes a user", async () => {
	const created = await createSomeone();
	const viewed = await sdk.getUser(demoApp.id, someone.alias, someone.id);
	expect(viewed.identity).toEqual(created.identity);
	expect(viewed.subscriptions).toMatchObject([{ type: 'Email', token: 'someone@example.com' }]);
	await sdk.updateUser(demoApp.id, someone.alias, someone.id, {
		properties: { tags: { plan: 'free' } },
	});
	expect(emulator.app().users.at(-1)?.properties.tags).toEqual({ plan: 'free' });
	await sdk.deleteUser(demoApp.id, someone.alias, someone.id);
	await expect(sdk.getUser(demoApp.id, someone.alias, someone.id)).rejects.toMatchObject({
		code: 404,
	});
});

test("OneSignal's SDK sets, reads and deletes aliases", async () => {
	await createSomeone();
	const body = { identity: { crm_id: '42' } };
	await sdk.createAlias(demoApp.id, someone.alias, someone.id, body);
	const { identity } = await sdk.getAliases(demoApp.id, 'crm_id', '42');
	expect(identity).toMatchObject({ crm_id: '42', external_id: someone.id });
	const left = await sdk.deleteAlias(demoApp.id, someone.alias, someone.id, 'crm_id');
	expect(left.identity).not.toHaveProperty('crm_id');
});

test("OneSignal's SDK reads the conflict of an alias that is taken", async () => {
	await createSomeone();
	const taken = { identity: { crm_id: '1001' } };
	const refusal = sdk.createAlias(demoApp.id, someone.alias, someone.id, taken);
	await expect(refusal).rejects.toMatchObject({
		code: 409,
		body: { errors: [{ code: 'user-2' }] },
	});
});

test("OneSignal's SDK creates and lists templates", async () => {
	const template = await sdk.createTemplate({
		app_id: demoApp.id,
		name: 'From the SDK',
		contents: { en: 'Hello' },
	});
	const listed = await sdk.viewTemplates(demoApp.id, 50, 0, 'push');
	expect(listed.templates?.map(({ id }) => id)).toContain(template.id);
});

test("OneSignal's SDK lists segments and, with the organization key, apps", async () => {
	const { segments } = await sdk.getSegments(demoApp.id, 0, 10);
	expect(segments?.map(({ name }) => name)).toContain('Subscribed Users');
	expect(await sdk.getApps()).toMatchObject([{ id: demoApp.id }]);
});

test("OneSignal's SDK tracks events on the path the emulator knows", async () => {
	await sdk.createCustomEvents(demoApp.id, {
		events: [{ name: 'visit', external_id: 'customer-1001' }],
	});
	expect(emulator.app().events).toMatchObject([{ name: 'visit', external_id: 'customer-1001' }]);
});

// the reference, the specification and the dashboard say `properties`; the SDK alone says `payload`
test("OneSignal's SDK calls the properties of an event payload, which the reference does not know", async () => {
	const event = { name: 'visit', external_id: 'customer-1001', payload: { page: '/' } };
	const refusal = sdk.createCustomEvents(demoApp.id, { events: [event] });
	await expect(refusal).rejects.toMatchObject({ code: 400 });
	expect(emulator.requests.at(-1)?.body).toEqual({ events: [event] });
});
