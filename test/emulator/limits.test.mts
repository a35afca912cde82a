import { demoApp, type Limits } from '../support/emulator/emulator.mts';
import { pushTo } from './bodies.mts';
import { appPath, userPath, useEmulator, type TestResponse } from './client.mts';

const other = { id: '7d1f9a34-52b7-4f0e-8a6c-2f3b4c5d6e70', key: 'os_v2_app_of_another_app' };
const start = Date.parse('2026-11-22T12:00:00.000Z');
const users = ['u1', 'u2', 'u3'].map((id) => ({
	identity: { external_id: id, crm_id: `crm-${id}` },
}));
let now = start;
const client = useEmulator([{ ...demoApp, users }, other], { now: () => now });
afterEach(() => client.emulator.setFaults(undefined));

function enforce(limits: Limits): void {
	now = start;
	client.emulator.reset();
	client.emulator.setLimits(limits);
}

const send = (app = demoApp) =>
	client
		.with({ authorization: `Key ${app.key}` })
		.request('POST', '/notifications', pushTo('u1', { app_id: app.id }));
const change = (id: string) =>
	client.request('PATCH', userPath(id), { properties: { country: 'DE' } });
const list = () => client.request('GET', `/templates?app_id=${demoApp.id}`);
const repeat = async (count: number, send: () => Promise<TestResponse>): Promise<number[]> => {
	const statuses: number[] = [];
	for (let attempt = 0; attempt < count; attempt += 1) statuses.push((await send()).status);
	return statuses;
};
const refusals = () => client.emulator.app().rejections;

test('no limits are enforced by default', async () => {
	client.emulator.setLimits(undefined);
	expect(await repeat(3, list)).toEqual([200, 200, 200]);
	expect(refusals()).toEqual({ messages: 0, events: 0, userWrites: 0, perUser: 0, views: 0 });
});

describe.each(['fixed', 'sliding'] as const)('with a %s window', (window) => {
	test("a request over the limit is rejected, isn't processed, and succeeds a second later", async () => {
		enforce({ messages: 3, window });
		expect(await repeat(5, send)).toEqual([200, 200, 200, 429, 429]);
		const last = client.emulator.requests.at(-1);
		expect(last).toMatchObject({ status: 429, processed: false, limit: 'messages' });
		expect(last).toMatchObject({ response: { errors: ['API rate limit exceeded'] } });
		expect(refusals()).toMatchObject({ messages: 2, views: 0 });
		now += 1000;
		expect(await repeat(4, send)).toEqual([200, 200, 200, 429]);
	});

	test('the client is told to wait for a second', async () => {
		enforce({ window });
		await list();
		expect(await list()).toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
	});

	test('every app and every group of calls is counted separately', async () => {
		enforce({ messages: 1, views: 1, userWrites: 1, window });
		expect(await repeat(2, send)).toEqual([200, 429]);
		expect((await send({ ...demoApp, ...other })).status).toBe(200);
		expect(await repeat(2, list)).toEqual([200, 429]);
		expect(await repeat(2, () => change('u1'))).toEqual([202, 429]);
		expect(await repeat(3, () => client.request('GET', `${appPath}/segments`))).toEqual([
			200, 200, 200,
		]);
		expect(refusals()).toMatchObject({ messages: 1, views: 1, userWrites: 1, perUser: 0 });
		expect(client.emulator.app(other.id).rejections).toMatchObject({ messages: 0 });
	});

	test('one user accepts one write per second, regardless of the alias', async () => {
		enforce({ window });
		const byCrm = `${appPath}/users/by/crm_id/crm-u1`;
		expect((await change('u1')).status).toBe(202);
		const again = await client.request('PATCH', byCrm, { properties: { country: 'FR' } });
		expect(again).toMatchObject({
			status: 429,
			body: { errors: [{ code: 'Rate Limit Exceeded' }] },
		});
		expect((await change('u2')).status).toBe(202);
		expect(refusals()).toMatchObject({ userWrites: 0, perUser: 1 });
		expect(client.emulator.app().users[0].properties.country).toBe('DE');
		now += 1000;
		expect((await change('u1')).status).toBe(202);
	});

	test('creating a user counts as a write', async () => {
		enforce({ window });
		const upsert = () =>
			client.request('POST', `${appPath}/users`, { identity: { external_id: 'u9' } });
		expect([(await upsert()).status, (await change('u9')).status]).toEqual([200, 429]);
	});
});

test('a fixed window starts with the clock, a sliding one with the request', async () => {
	for (const [window, expected] of [
		['fixed', [200, 200]],
		['sliding', [200, 429]],
	] as const) {
		enforce({ messages: 1, window });
		now = start + 900;
		const first = (await send()).status;
		now = start + 1100;
		expect([first, (await send()).status]).toEqual(expected);
		now = start + 2100;
		expect((await send()).status).toBe(200);
	}
});

test('the limits default to the published ones', async () => {
	enforce({});
	const all = await Promise.all(Array.from({ length: 160 }, () => send()));
	expect(all.filter(({ status }) => status === 429)).toHaveLength(10);
	const event = { events: [{ name: 'seen', external_id: 'u1' }] };
	const track = () => client.request('POST', `${appPath}/custom_events`, event);
	expect(new Set(await repeat(160, track))).toEqual(new Set([202]));
});

test("invalid requests count, those with an unknown key don't", async () => {
	enforce({ messages: 2 });
	const unauthorized = client.with({ authorization: 'Key os_v2_app_nonsense' });
	expect((await unauthorized.request('POST', '/notifications', pushTo('u1'))).status).toBe(403);
	const invalid = { app_id: demoApp.id };
	expect((await client.request('POST', '/notifications', invalid)).status).toBe(400);
	expect(await repeat(2, send)).toEqual([200, 429]);
});

test('requests rejected by a fault count, except those that never arrived', async () => {
	enforce({ messages: 1 });
	client.emulator.setFaults({ seed: 1, rate: 1, types: ['resetBefore'], maxFaults: 1 });
	await expect(send()).rejects.toThrow();
	expect(await repeat(2, send)).toEqual([200, 429]);
	now += 1000;
	client.emulator.setFaults({ seed: 1, rate: 1, types: ['error502'] });
	expect(await repeat(2, send)).toEqual([502, 429]);
	const records = client.emulator.requests.slice(-2);
	expect(records.map(({ fault, limit }) => ({ fault, limit }))).toEqual([
		{ fault: 'error502' },
		{ limit: 'messages' },
	]);
});

test('limits are set and shown over HTTP; null means unlimited', async () => {
	const setLimits = (settings: unknown) => client.request('POST', '/emulator/limits', settings);
	const state = async () => (await client.request('GET', '/emulator/state')).body;
	enforce({});
	await setLimits({ messages: 6000, views: null, window: 'sliding' });
	expect(await state()).toMatchObject({ limits: { messages: 6000, views: null } });
	expect(await repeat(3, list)).toEqual([200, 200, 200]);
	expect(await setLimits({ emails: 3 })).toMatchObject({ status: 400 });
	await setLimits(null);
	expect(await state()).toMatchObject({ limits: null });
});
