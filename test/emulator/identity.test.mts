import { appPath, userPath, useVisitor } from './client.mts';
import type { UserRecord } from '../support/emulator/emulator.mts';

const visitor = useVisitor();

const upsert = (body: unknown) => visitor.ask('POST', `${appPath}/users`, body);
const identify = (user: UserRecord, identity: unknown) =>
	visitor.ask('PATCH', `${appPath}/users/by/onesignal_id/${user.identity.onesignal_id}/identity`, {
		identity,
	});
const userNamed = (name: string) =>
	visitor.emulator.app().users.find(({ identity }) => identity.external_id === name);
const anonymous = () =>
	visitor.emulator.app().users.find(({ identity }) => !identity.external_id) as UserRecord;

describe('an upsert', () => {
	test('makes a user once and merges from then on', async () => {
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

	test('moves an address that somebody else had', async () => {
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
		const reply = await upsert({ identity: { external_id: 'new', crm_id: '7' } });
		expect(reply).toMatchObject({ status: 202, body: { subscriptions: [{ type: 'ChromePush' }] } });
		expect(visitor.emulator.app().orphans).toEqual([]);
	});

	test.each([
		{ crm_id: '1002', external_id: 'customer-1001' },
		{ crm_id: '1002', external_id: 'x' },
	])('that means two people is a conflict', async (identity) => {
		expect(await upsert({ identity })).toMatchObject({
			status: 409,
			body: { errors: [{ code: 'Conflict', meta: { conflicting_aliases: { crm_id: '1002' } } }] },
		});
	});

	test('stops at 20 subscriptions and changes nothing', async () => {
		const subscriptions = Array.from({ length: 18 }, (_, index) => ({
			type: 'Email',
			token: `ada${index}@example.com`,
		}));
		const reply = await upsert({ identity: { external_id: 'customer-1001' }, subscriptions });
		expect(reply).toMatchObject({
			status: 409,
			body: { errors: [{ code: 'Subscription Limit Exceeded' }] },
		});
		expect(userNamed('customer-1001')?.subscriptions).toHaveLength(3);
	});
});

describe('aliases', () => {
	test('that belong to somebody else are claimed', async () => {
		const reply = await visitor.ask('PATCH', `${userPath('customer-1003')}/identity`, {
			identity: { crm_id: '1001' },
		});
		expect(reply).toMatchObject({
			status: 409,
			body: { errors: [{ code: 'user-2', meta: { crm_id: '1001' } }] },
		});
	});

	test('of an anonymous user make it an orphan once its device signs in elsewhere', async () => {
		const lonely = anonymous();
		await identify(lonely, { crm_id: '7' });
		const [{ type, token }] = lonely.subscriptions;
		await upsert({ identity: { external_id: 'customer-1003' }, subscriptions: [{ type, token }] });
		expect(visitor.emulator.app().orphans).toMatchObject([
			{ identity: { crm_id: '7' }, subscriptions: [] },
		]);
	});

	test('without which an anonymous user vanishes when its device signs in elsewhere', async () => {
		const [{ type, token }] = anonymous().subscriptions;
		await upsert({ identity: { external_id: 'customer-1003' }, subscriptions: [{ type, token }] });
		expect(anonymous()).toBeUndefined();
		expect(visitor.emulator.app().orphans).toEqual([]);
	});

	test('are read, replaced and deleted', async () => {
		const path = `${userPath('customer-1001')}/identity`;
		const changed = await visitor.ask('PATCH', path, { identity: { crm_id: '2', shop: 'a/b' } });
		const identity = { external_id: 'customer-1001', crm_id: '2', shop: 'a/b' };
		expect(changed).toMatchObject({ status: 200, body: { identity } });
		expect((await visitor.ask('GET', path)).body).toEqual(changed.body);
		expect((await visitor.ask('GET', `${appPath}/users/by/crm_id/1001`)).status).toBe(404);
		expect((await visitor.ask('GET', `${appPath}/users/by/shop/a%2Fb`)).status).toBe(200);
		const left = await visitor.ask('DELETE', `${path}/shop`);
		expect(left.body).toMatchObject({ identity: { crm_id: '2' } });
		expect(left.body).not.toHaveProperty('identity.shop');
		expect((await visitor.ask('DELETE', `${path}/shop`)).status).toBe(404);
		expect((await visitor.ask('DELETE', `${path}/onesignal_id`)).status).toBe(400);
	});

	test('are reached through a subscription too', async () => {
		const { id } = anonymous().subscriptions[0];
		const path = `${appPath}/subscriptions/${id}/user/identity`;
		const identity = { external_id: 'late' };
		expect((await visitor.ask('PATCH', path, { identity })).status).toBe(200);
		expect((await visitor.ask('GET', path)).body).toMatchObject({ identity });
		const unknown = path.replace(id, '99999999-9999-4999-8999-999999999999');
		expect(await visitor.ask('GET', unknown)).toMatchObject({
			status: 404,
			body: { errors: [{ code: 'subscription-0', title: 'Subscription not found' }] },
		});
	});
});

describe('a phone', () => {
	const phone = { external_id: 'customer-9', model: 'iPhone 16' };

	test('comes before the user or after', async () => {
		const before = visitor.emulator.app().installOnPhone(phone);
		await upsert({
			identity: { external_id: 'customer-9' },
			subscriptions: [{ type: 'Email', token: 'nine@example.com' }],
		});
		const after = visitor.emulator.app().installOnPhone({ external_id: 'customer-9' });
		const types = userNamed('customer-9')?.subscriptions.map(({ type }) => type);
		expect(types).toEqual(['iOSPush', 'Email', 'AndroidPush']);
		expect(before.id).not.toBe(after.id);
		expect(visitor.emulator.app().installOnPhone(phone).id).toBe(before.id);
	});

	test('is installed from another process', async () => {
		const app_id = visitor.emulator.app().id;
		const reply = await visitor.ask('POST', '/emulator/phones', { app_id, ...phone });
		expect(reply).toMatchObject({ status: 200, body: { type: 'iOSPush', enabled: true } });
		expect(userNamed('customer-9')?.subscriptions).toHaveLength(1);
		expect(visitor.emulator.requests).toEqual([]);
		const blank = { app_id, external_id: '' };
		expect((await visitor.ask('POST', '/emulator/phones', blank)).status).toBe(400);
	});
});
