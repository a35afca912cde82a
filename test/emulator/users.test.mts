import { appPath, userPath, useEmulator } from './client.mts';

const client = useEmulator();

const ada = userPath('customer-1001');
const named = { external_id: 'u1' };
const subscribed = (type: string, token: string) => ({
	identity: named,
	subscriptions: [{ type, token }],
});

describe('an upsert is rejected for', () => {
	test.each<[string, unknown, RegExp]>([
		['no identity', {}, /identity/],
		['an unknown field', { identity: named, email: 'a@b.de' }, /`email` is not known/],
		['a number as tag', { identity: named, properties: { tags: { age: 7 } } }, /tags.age/],
		['a reserved tag', { identity: named, properties: { tags: { user: 'x' } } }, /reserved/],
		['a lowercase country', { identity: named, properties: { country: 'de' } }, /country/],
		['an invalid time zone', { identity: named, properties: { timezone_id: 'CEST!' } }, /timezone/],
		['a number as alias', { identity: { external_id: 7 } }, /external_id` must be of type/],
		['an invalid address', subscribed('Email', 'unknown'), /valid email/],
		['an invalid phone number', subscribed('SMS', '0151 12345'), /E\.164/],
		['an invalid Apple token', subscribed('iOSPush', 'abc'), /64 hex/],
		['an unknown type', subscribed('Fax', '1'), /type/],
		['a custom OneSignal ID', { identity: { onesignal_id: 'mine' } }, /Invalid UUID/],
	])('%s', async (_what, body, title) => {
		const response = await client.request('POST', `${appPath}/users`, body);
		expect(response).toMatchObject({
			status: 400,
			body: { errors: [{ code: expect.any(String), title: expect.stringMatching(title) }] },
		});
	});

	test.each(['', ' ', 'null', 'NULL', 'undefined', 'NA', '0', '-1'])(
		'the placeholder "%s" as External ID',
		async (external_id) => {
			const response = await client.request('POST', `${appPath}/users`, {
				identity: { external_id },
			});
			expect(response.status).toBe(400);
		},
	);
});

test('an update keeps other tags, removes empty ones and adds deltas', async () => {
	const body = {
		properties: { language: 'en', tags: { plan: '', level: '3' } },
		deltas: { session_count: 2, purchases: [{ sku: 'a', amount: '2.50', count: 2 }] },
	};
	const response = await client.request('PATCH', ada, body);
	expect(response.status).toBe(202);
	await client.request('PATCH', ada, body);
	const { properties } = client.emulator.app().users[0];
	expect(properties.tags).toEqual({ first_name: 'Ada', city: 'Berlin', level: '3' });
	expect(properties).toMatchObject({ language: 'en', amount_spent: 10 });
});

test.each([
	{},
	{ identity: { crm_id: '1' } },
	{ subscriptions: [] },
	{ properties: { ip: '::1' } },
])('an update refuses what it cannot change: %j', async (body) => {
	expect((await client.request('PATCH', ada, body)).status).toBe(400);
});

test('a user is viewed, then deleted with all references', async () => {
	const { body } = await client.request('GET', ada);
	expect(body).toMatchObject({ properties: { country: 'DE' }, subscriptions: [{}, {}, {}] });
	const response = await client.request('DELETE', ada);
	const { onesignal_id } = (body as { identity: Record<string, string> }).identity;
	expect(response).toMatchObject({ status: 202, body: { identity: { onesignal_id } } });
	for (const path of [ada, `${appPath}/users/by/crm_id/1001`]) {
		expect((await client.request('GET', path)).status).toBe(404);
	}
	const again = await client.request('DELETE', ada);
	expect(again).toMatchObject({ status: 404, body: { errors: [{ title: expect.any(String) }] } });
	expect((await client.request('PATCH', ada, { properties: {} })).status).toBe(404);
});

test('an invalid OneSignal ID is reported', async () => {
	const response = await client.request('GET', `${appPath}/users/by/onesignal_id/1001`);
	expect(response).toMatchObject({
		status: 400,
		body: {
			errors: [{ code: 'request-1', title: 'Invalid UUID', meta: { onesignal_id: '1001' } }],
		},
	});
});
