import { appPath, userPath, useEmulator } from './client.mts';
import type { UserRecord } from '../support/emulator/emulator.mts';

const client = useEmulator();

const upsert = (body: unknown) => client.request('POST', `${appPath}/users`, body);
const identify = (user: UserRecord, identity: unknown) =>
	client.request(
		'PATCH',
		`${appPath}/users/by/onesignal_id/${user.identity.onesignal_id}/identity`,
		{
			identity,
		},
	);
const userNamed = (name: string) =>
	client.emulator.app().users.find(({ identity }) => identity.external_id === name);
const anonymous = () =>
	client.emulator.app().users.find(({ identity }) => !identity.external_id) as UserRecord;

describe('an upsert', () => {
	test('creates a user once and merges from then on', async () => {
		const identity = { external_id: 'new' };
		const properties = { tags: { plan: 'pro', city: 'Rome' } };
		const first = await upsert({
			identity,
			properties,
			subscriptions: [{ type: 'Email', token: 'new@example.com' }],
		});
		expect(first).toMatchObject({
			status: 200,
			body: { identity, properties, subscriptions: [{ token: 'new@example.com', enabled: true }] },
		});
		const second = await upsert({ identity, properties: { tags: { city: '', age: '7' } } });
		expect(second).toMatchObject({
			status: 202,
			body: { properties: { tags: { plan: 'pro', age: '7' } }, subscriptions: [{ type: 'Email' }] },
		});
		expect(userNamed('new')?.properties.tags).not.toHaveProperty('city');
	});

	test('moves an address of another user', async () => {
		const email = { type: 'Email', token: 'ada@example.com' };
		const { id } = userNamed('customer-1001')?.subscriptions[1] ?? {};
		await upsert({ identity: { external_id: 'customer-1003' }, subscriptions: [email] });
		const tokens = userNamed('customer-1001')?.subscriptions.map(({ token }) => token);
		expect(tokens).not.toContain('ada@example.com');
		expect(userNamed('customer-1003')?.subscriptions).toContainEqual(
			expect.objectContaining({ ...email, id }),
		);
	});

	test('gives an anonymous user found by another alias its External ID', async () => {
		await identify(anonymous(), { crm_id: '7' });
		const response = await upsert({ identity: { external_id: 'new', crm_id: '7' } });
		expect(response).toMatchObject({
			status: 202,
			body: { subscriptions: [{ type: 'ChromePush' }] },
		});
		expect(client.emulator.app().orphans).toEqual([]);
	});

	test.each([
		{ crm_id: '1002', external_id: 'customer-1001' },
		{ crm_id: '1002', external_id: 'x' },
	])('that matches two users is a conflict', async (identity) => {
		expect(await upsert({ identity })).toMatchObject({
			status: 409,
			body: { errors: [{ code: 'Conflict', meta: { conflicting_aliases: { crm_id: '1002' } } }] },
		});
	});

	test('is rejected as a whole over 20 subscriptions', async () => {
		const subscriptions = Array.from({ length: 18 }, (_, index) => ({
			type: 'Email',
			token: `ada${index}@example.com`,
		}));
		const response = await upsert({ identity: { external_id: 'customer-1001' }, subscriptions });
		expect(response).toMatchObject({
			status: 409,
			body: { errors: [{ code: 'Subscription Limit Exceeded' }] },
		});
		expect(userNamed('customer-1001')?.subscriptions).toHaveLength(3);
	});
});

describe('aliases', () => {
	test('of another user are a conflict', async () => {
		const response = await client.request('PATCH', `${userPath('customer-1003')}/identity`, {
			identity: { crm_id: '1001' },
		});
		expect(response).toMatchObject({
			status: 409,
			body: { errors: [{ code: 'user-2', meta: { crm_id: '1001' } }] },
		});
	});

	test('of an anonymous user make it an orphan once its device logs in as another user', async () => {
		const user = anonymous();
		await identify(user, { crm_id: '7' });
		const [{ type, token }] = user.subscriptions;
		await upsert({ identity: { external_id: 'customer-1003' }, subscriptions: [{ type, token }] });
		expect(client.emulator.app().orphans).toMatchObject([
			{ identity: { crm_id: '7' }, subscriptions: [] },
		]);
	});

	test('are what keeps an anonymous user once its device logs in as another user', async () => {
		const [{ type, token }] = anonymous().subscriptions;
		await upsert({ identity: { external_id: 'customer-1003' }, subscriptions: [{ type, token }] });
		expect(anonymous()).toBeUndefined();
		expect(client.emulator.app().orphans).toEqual([]);
	});

	test('are read, replaced and deleted', async () => {
		const path = `${userPath('customer-1001')}/identity`;
		const changed = await client.request('PATCH', path, { identity: { crm_id: '2', shop: 'a/b' } });
		const identity = { external_id: 'customer-1001', crm_id: '2', shop: 'a/b' };
		expect(changed).toMatchObject({ status: 200, body: { identity } });
		expect((await client.request('GET', path)).body).toEqual(changed.body);
		expect((await client.request('GET', `${appPath}/users/by/crm_id/1001`)).status).toBe(404);
		expect((await client.request('GET', `${appPath}/users/by/shop/a%2Fb`)).status).toBe(200);
		const left = await client.request('DELETE', `${path}/shop`);
		expect(left.body).toMatchObject({ identity: { crm_id: '2' } });
		expect(left.body).not.toHaveProperty('identity.shop');
		expect((await client.request('DELETE', `${path}/shop`)).status).toBe(404);
		expect((await client.request('DELETE', `${path}/onesignal_id`)).status).toBe(400);
	});

	test('can be accessed through a subscription', async () => {
		const { id } = anonymous().subscriptions[0];
		const path = `${appPath}/subscriptions/${id}/user/identity`;
		const identity = { external_id: 'late' };
		expect((await client.request('PATCH', path, { identity })).status).toBe(200);
		expect((await client.request('GET', path)).body).toMatchObject({ identity });
		const unknown = path.replace(id, '99999999-9999-4999-8999-999999999999');
		expect(await client.request('GET', unknown)).toMatchObject({
			status: 404,
			body: { errors: [{ code: 'subscription-0', title: 'Subscription not found' }] },
		});
	});
});

describe('a phone', () => {
	const phone = { external_id: 'customer-9', model: 'iPhone 16' };

	test('can be installed before or after the user is created', async () => {
		const before = client.emulator.app().installOnPhone(phone);
		await upsert({
			identity: { external_id: 'customer-9' },
			subscriptions: [{ type: 'Email', token: 'nine@example.com' }],
		});
		const after = client.emulator.app().installOnPhone({ external_id: 'customer-9' });
		const types = userNamed('customer-9')?.subscriptions.map(({ type }) => type);
		expect(types).toEqual(['iOSPush', 'Email', 'AndroidPush']);
		expect(before.id).not.toBe(after.id);
		expect(client.emulator.app().installOnPhone(phone).id).toBe(before.id);
	});

	test('is installed over HTTP', async () => {
		const app_id = client.emulator.app().id;
		const response = await client.request('POST', '/emulator/phones', { app_id, ...phone });
		expect(response).toMatchObject({ status: 200, body: { type: 'iOSPush', enabled: true } });
		expect(userNamed('customer-9')?.subscriptions).toHaveLength(1);
		expect(client.emulator.requests).toEqual([]);
		const blank = { app_id, external_id: '' };
		expect((await client.request('POST', '/emulator/phones', blank)).status).toBe(400);
	});
});
