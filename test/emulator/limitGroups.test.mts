import { demoApp } from '../support/emulator/emulator.mts';
import { limitGroupOf } from '../support/emulator/limits/limitGroups.mts';
import { slidingWindow } from '../support/emulator/limits/windows.mts';
import { routes } from '../support/emulator/routes.mts';
import { appPath, userPath, useEmulator } from './client.mts';

const ada = {
	identity: { external_id: 'ada' },
	subscriptions: [
		{ type: 'Email' as const, token: 'ada@example.com' },
		{ type: 'SMS' as const, token: '+4915112345678' },
	],
};
const now = Date.parse('2026-11-22T12:00:00.000Z');
const client = useEmulator([{ ...demoApp, users: [ada, { identity: { external_id: 'eve' } }] }], {
	now: () => now,
});
beforeEach(() => client.emulator.setLimits({}));

test('exactly the endpoints with published limits are limited', () => {
	const limited = routes.filter((route) => limitGroupOf(route) !== undefined);
	expect(
		limited.map((route) => `${limitGroupOf(route)}: ${route.method} ${route.path}`).sort(),
	).toEqual([
		'events: POST /apps/{app_id}/custom_events',
		'messages: DELETE /notifications/{id}',
		'messages: POST /notifications',
		'userWrites: DELETE /apps/{app_id}/subscriptions/{subscription_id}',
		'userWrites: DELETE /apps/{app_id}/users/by/{alias_label}/{alias_id}',
		'userWrites: PATCH /apps/{app_id}/subscriptions/{subscription_id}',
		'userWrites: PATCH /apps/{app_id}/subscriptions/{subscription_id}/owner',
		'userWrites: PATCH /apps/{app_id}/subscriptions_by_token/{token_type}/{token}',
		'userWrites: PATCH /apps/{app_id}/users/by/{alias_label}/{alias_id}',
		'userWrites: POST /apps/{app_id}/users',
		'userWrites: POST /apps/{app_id}/users/by/{alias_label}/{alias_id}/subscriptions',
		'views: GET /apps/{app_id}/users/by/{alias_label}/{alias_id}',
		'views: GET /notifications',
		'views: GET /notifications/{id}',
		'views: GET /templates',
		'views: GET /templates/{id}',
	]);
});

describe('per second', () => {
	const [email, sms] = ['Email/ada%40example.com', 'SMS/%2B4915112345678'];
	const byToken = (token: string) =>
		client.request('PATCH', `${appPath}/subscriptions_by_token/${token}`, {
			subscription: { enabled: false },
		});
	const idOf = (index: number) => client.emulator.app().users[0].subscriptions[index].id;
	const byId = (index: number) => `${appPath}/subscriptions/${idOf(index)}`;
	const subscription = { enabled: true };

	test('a subscription accepts one write, by its ID or its token', async () => {
		expect((await byToken(email)).status).toBe(202);
		expect((await client.request('PATCH', byId(0), { subscription })).status).toBe(429);
		expect((await client.request('PATCH', byId(1), { subscription })).status).toBe(200);
		expect((await byToken(sms)).status).toBe(429);
		expect(client.emulator.app().rejections).toMatchObject({ userWrites: 0, perUser: 2 });
	});

	test('a user accepts a new subscription or new properties', async () => {
		const created = await client.request('POST', `${userPath('eve')}/subscriptions`, {
			subscription: { type: 'Email', token: 'eve@example.com' },
		});
		expect(created.status).toBe(200);
		const change = { properties: { country: 'DE' } };
		expect((await client.request('PATCH', userPath('eve'), change)).status).toBe(429);
	});

	test('a user accepts the subscription of another user', async () => {
		const identity = { external_id: 'eve' };
		expect((await client.request('PATCH', `${byId(0)}/owner`, { identity })).status).toBe(200);
		expect((await client.request('DELETE', userPath('eve'))).status).toBe(429);
	});
});

test('a reset clears the counts', async () => {
	const change = () => client.request('PATCH', userPath('ada'), { properties: { country: 'DE' } });
	expect([(await change()).status, (await change()).status]).toEqual([202, 429]);
	client.emulator.reset();
	expect(client.emulator.app().rejections.perUser).toBe(0);
	expect((await change()).status).toBe(202);
});

test('a sliding window drops idle names, and only those', () => {
	const fits = slidingWindow();
	for (let user = 0; user < 999; user += 1) fits(`old ${user}`, 1, 0);
	expect(fits('new', 1, 999)).toBe(true);
	for (let user = 0; user < 9; user += 1) fits(`newer ${user}`, 1, 1000);
	expect(fits('new', 1, 1998)).toBe(false);
	expect(fits('old 1', 1, 1998)).toBe(true);
	expect(fits('new', 1, 1999)).toBe(true);
});
