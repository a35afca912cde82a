import { appPath, userPath, useVisitor } from './client.mts';

const visitor = useVisitor();

const ada = userPath('customer-1001');
const named = { external_id: 'u1' };
const subscribed = (type: string, token: string) => ({
	identity: named,
	subscriptions: [{ type, token }],
});

describe('an upsert is refused for', () => {
	test.each<[string, unknown, RegExp]>([
		['nobody in particular', {}, /identity/],
		['an unknown field', { identity: named, email: 'a@b.de' }, /`email` is not known/],
		['a tag that is a number', { identity: named, properties: { tags: { age: 7 } } }, /tags.age/],
		['a reserved tag', { identity: named, properties: { tags: { user: 'x' } } }, /reserved/],
		['a country in small letters', { identity: named, properties: { country: 'de' } }, /country/],
		['a zone that is none', { identity: named, properties: { timezone_id: 'CEST!' } }, /timezone/],
		['an alias that is a number', { identity: { external_id: 7 } }, /external_id` must be of type/],
		['an address that is none', subscribed('Email', 'nobody'), /valid email/],
		['a number that is none', subscribed('SMS', '0151 12345'), /E\.164/],
		['an Apple token that is none', subscribed('iOSPush', 'abc'), /64 hex/],
		['an unknown type', subscribed('Fax', '1'), /type/],
		['an own OneSignal ID', { identity: { onesignal_id: 'mine' } }, /Invalid UUID/],
	])('%s', async (_what, body, title) => {
		const reply = await visitor.ask('POST', `${appPath}/users`, body);
		expect(reply).toMatchObject({
			status: 400,
			body: { errors: [{ code: expect.any(String), title: expect.stringMatching(title) }] },
		});
	});

	test.each(['', ' ', 'null', 'NULL', 'undefined', 'NA', '0', '-1'])(
		'the placeholder "%s" as External ID',
		async (external_id) => {
			const reply = await visitor.ask('POST', `${appPath}/users`, { identity: { external_id } });
			expect(reply.status).toBe(400);
		},
	);
});

test('an update keeps other tags, removes empty ones and counts deltas', async () => {
	const body = {
		properties: { language: 'en', tags: { plan: '', level: '3' } },
		deltas: { session_count: 2, purchases: [{ sku: 'a', amount: '2.50', count: 2 }] },
	};
	const reply = await visitor.ask('PATCH', ada, body);
	expect(reply.status).toBe(202);
	await visitor.ask('PATCH', ada, body);
	const { properties } = visitor.emulator.app().users[0];
	expect(properties.tags).toEqual({ first_name: 'Ada', city: 'Berlin', level: '3' });
	expect(properties).toMatchObject({ language: 'en', amount_spent: 10 });
});

test.each([
	{},
	{ identity: { crm_id: '1' } },
	{ subscriptions: [] },
	{ properties: { ip: '::1' } },
])('an update refuses what it cannot change: %j', async (body) => {
	expect((await visitor.ask('PATCH', ada, body)).status).toBe(400);
});

test('a user is viewed, deleted and gone, with everything that pointed there', async () => {
	const { body } = await visitor.ask('GET', ada);
	expect(body).toMatchObject({ properties: { country: 'DE' }, subscriptions: [{}, {}, {}] });
	const reply = await visitor.ask('DELETE', ada);
	const { onesignal_id } = (body as { identity: Record<string, string> }).identity;
	expect(reply).toMatchObject({ status: 202, body: { identity: { onesignal_id } } });
	for (const path of [ada, `${appPath}/users/by/crm_id/1001`]) {
		expect((await visitor.ask('GET', path)).status).toBe(404);
	}
	const again = await visitor.ask('DELETE', ada);
	expect(again).toMatchObject({ status: 404, body: { errors: [{ title: expect.any(String) }] } });
	expect((await visitor.ask('PATCH', ada, { properties: {} })).status).toBe(404);
});

test('a OneSignal ID that is no UUID is named', async () => {
	const reply = await visitor.ask('GET', `${appPath}/users/by/onesignal_id/1001`);
	expect(reply).toMatchObject({
		status: 400,
		body: {
			errors: [{ code: 'request-1', title: 'Invalid UUID', meta: { onesignal_id: '1001' } }],
		},
	});
});
