import { demoApp } from '../support/emulator/emulator.mts';
import { kindOf } from '../support/emulator/limits/limitGroups.mts';
import { slidingWindow } from '../support/emulator/limits/windows.mts';
import { routes } from '../support/emulator/routes.mts';
import { appPath, userPath, useVisitor } from './client.mts';

const ada = {
	identity: { external_id: 'ada' },
	subscriptions: [
		{ type: 'Email' as const, token: 'ada@example.com' },
		{ type: 'SMS' as const, token: '+4915112345678' },
	],
};
const now = Date.parse('2026-11-22T12:00:00.000Z');
const visitor = useVisitor([{ ...demoApp, users: [ada, { identity: { external_id: 'eve' } }] }], {
	now: () => now,
});
beforeEach(() => visitor.emulator.setLimits({}));

test('the limits OneSignal publishes are those of these endpoints', () => {
	const limited = routes.filter((route) => kindOf(route) !== undefined);
	expect(limited.map((route) => `${kindOf(route)}: ${route.method} ${route.path}`).sort()).toEqual([
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

describe('once a second', () => {
	const [mail, sms] = ['Email/ada%40example.com', 'SMS/%2B4915112345678'];
	const byToken = (token: string) =>
		visitor.ask('PATCH', `${appPath}/subscriptions_by_token/${token}`, {
			subscription: { enabled: false },
		});
	const idOf = (place: number) => visitor.emulator.app().users[0].subscriptions[place].id;
	const byId = (place: number) => `${appPath}/subscriptions/${idOf(place)}`;
	const subscription = { enabled: true };

	test('a subscription is written, by its ID or its token', async () => {
		expect((await byToken(mail)).status).toBe(202);
		expect((await visitor.ask('PATCH', byId(0), { subscription })).status).toBe(429);
		expect((await visitor.ask('PATCH', byId(1), { subscription })).status).toBe(200);
		expect((await byToken(sms)).status).toBe(429);
		expect(visitor.emulator.app().refusals).toMatchObject({ userWrites: 0, perUser: 2 });
	});

	test('a user gets a subscription or new properties', async () => {
		const created = await visitor.ask('POST', `${userPath('eve')}/subscriptions`, {
			subscription: { type: 'Email', token: 'eve@example.com' },
		});
		expect(created.status).toBe(200);
		const change = { properties: { country: 'DE' } };
		expect((await visitor.ask('PATCH', userPath('eve'), change)).status).toBe(429);
	});

	test('a user gets the subscription of another', async () => {
		const identity = { external_id: 'eve' };
		expect((await visitor.ask('PATCH', `${byId(0)}/owner`, { identity })).status).toBe(200);
		expect((await visitor.ask('DELETE', userPath('eve'))).status).toBe(429);
	});
});

test('starting over counts from the beginning', async () => {
	const change = () => visitor.ask('PATCH', userPath('ada'), { properties: { country: 'DE' } });
	expect([(await change()).status, (await change()).status]).toEqual([202, 429]);
	visitor.emulator.reset();
	expect(visitor.emulator.app().refusals.perUser).toBe(0);
	expect((await change()).status).toBe(202);
});

test('a sliding window forgets names that rest, and only those', () => {
	const fits = slidingWindow();
	for (let user = 0; user < 999; user += 1) fits(`old ${user}`, 1, 0);
	expect(fits('new', 1, 999)).toBe(true);
	for (let user = 0; user < 9; user += 1) fits(`newer ${user}`, 1, 1000);
	expect(fits('new', 1, 1998)).toBe(false);
	expect(fits('old 1', 1, 1998)).toBe(true);
	expect(fits('new', 1, 1999)).toBe(true);
});
