import { appPath, userPath, useEmulator } from './client.mts';

const client = useEmulator();

const token = 'new@example.com';
const upsert = (identity: object, others: object = {}) =>
	client.request('POST', `${appPath}/users`, { identity, ...others });
const subscriptions = [{ type: 'Email', token }];
const owner = () =>
	client.emulator
		.app()
		.users.find((user) => user.subscriptions.some((subscription) => subscription.token === token));

describe('a restricted External ID', () => {
	const ids = ['NA', '0', 'NULL', '1', '-1', 'null'];

	test.each(ids)('"%s" is dropped without an error, its subscription is created', async (id) => {
		const response = await upsert({ external_id: id }, { subscriptions });
		expect(response).toMatchObject({ status: 200, body: { subscriptions } });
		expect(response.body).not.toHaveProperty('identity.external_id');
		expect(owner()?.identity).toEqual({ onesignal_id: expect.any(String) });
		expect((await client.request('GET', userPath(id))).status).toBe(404);
	});

	test.each(ids)('"%s" does not keep other aliases from being set', async (id) => {
		expect((await upsert({ external_id: id, shop: '7' })).status).toBe(200);
		expect(client.emulator.app().orphans).toMatchObject([{ identity: { shop: '7' } }]);
	});

	test.each(ids)('"%s" gives every user a new profile', async (id) => {
		await upsert({ external_id: id }, { subscriptions });
		const other = [{ type: 'Email', token: 'other@example.com' }];
		await upsert({ external_id: id }, { subscriptions: other });
		expect(owner()?.subscriptions).toHaveLength(1);
	});

	test.each(ids)('"%s" is rejected without anything else to create', async (id) => {
		expect((await upsert({ external_id: id })).status).toBe(400);
	});

	test.each(ids)('"%s" is rejected as a new alias', async (id) => {
		const path = `${userPath('customer-1001')}/identity`;
		const response = await client.request('PATCH', path, { identity: { external_id: id } });
		expect(response.status).toBe(400);
	});
});

test.each(['undefined', ' ', ''])('the blank External ID "%s" is rejected', async (external_id) => {
	expect((await upsert({ external_id }, { subscriptions })).status).toBe(400);
});
