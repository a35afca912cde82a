import { demoApp, type Limits } from '../support/emulator/emulator.mts';
import { pushTo } from './bodies.mts';
import { appPath, userPath, useVisitor, type Reply } from './client.mts';

const other = { id: '7d1f9a34-52b7-4f0e-8a6c-2f3b4c5d6e70', key: 'os_v2_app_of_somebody_else' };
const start = Date.parse('2026-11-22T12:00:00.000Z');
const users = ['u1', 'u2', 'u3'].map((id) => ({
	identity: { external_id: id, crm_id: `crm-${id}` },
}));
let now = start;
const visitor = useVisitor([{ ...demoApp, users }, other], { now: () => now });
afterEach(() => visitor.emulator.setWeather(undefined));

function enforce(limits: Limits): void {
	now = start;
	visitor.emulator.reset();
	visitor.emulator.setLimits(limits);
}

const send = (app = demoApp) =>
	visitor
		.with({ authorization: `Key ${app.key}` })
		.ask('POST', '/notifications', pushTo('u1', { app_id: app.id }));
const change = (id: string) =>
	visitor.ask('PATCH', userPath(id), { properties: { country: 'DE' } });
const list = () => visitor.ask('GET', `/templates?app_id=${demoApp.id}`);
const times = async (count: number, ask: () => Promise<Reply>): Promise<number[]> => {
	const replies: number[] = [];
	for (let round = 0; round < count; round += 1) replies.push((await ask()).status);
	return replies;
};
const refusals = () => visitor.emulator.app().refusals;

test('nothing is limited unless it is asked for', async () => {
	visitor.emulator.setLimits(undefined);
	expect(await times(3, list)).toEqual([200, 200, 200]);
	expect(refusals()).toEqual({ messages: 0, events: 0, userWrites: 0, perUser: 0, views: 0 });
});

describe.each(['fixed', 'sliding'] as const)('with a %s window', (window) => {
	test('the request too many is refused, not worked on, and let in a second later', async () => {
		enforce({ messages: 3, window });
		expect(await times(5, send)).toEqual([200, 200, 200, 429, 429]);
		const last = visitor.emulator.requests.at(-1);
		expect(last).toMatchObject({ status: 429, processed: false, limit: 'messages' });
		expect(last).toMatchObject({ answer: { errors: ['API rate limit exceeded'] } });
		expect(refusals()).toMatchObject({ messages: 2, views: 0 });
		now += 1000;
		expect(await times(4, send)).toEqual([200, 200, 200, 429]);
	});

	test('it says to wait for a second', async () => {
		enforce({ window });
		await list();
		expect(await list()).toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
	});

	test('every app and every kind of call has its own count', async () => {
		enforce({ messages: 1, views: 1, userWrites: 1, window });
		expect(await times(2, send)).toEqual([200, 429]);
		expect((await send({ ...demoApp, ...other })).status).toBe(200);
		expect(await times(2, list)).toEqual([200, 429]);
		expect(await times(2, () => change('u1'))).toEqual([202, 429]);
		expect(await times(3, () => visitor.ask('GET', `${appPath}/segments`))).toEqual([
			200, 200, 200,
		]);
		expect(refusals()).toMatchObject({ messages: 1, views: 1, userWrites: 1, perUser: 0 });
		expect(visitor.emulator.app(other.id).refusals).toMatchObject({ messages: 0 });
	});

	test('one user is written once a second, whatever name it goes by', async () => {
		enforce({ window });
		const byCrm = `${appPath}/users/by/crm_id/crm-u1`;
		expect((await change('u1')).status).toBe(202);
		const again = await visitor.ask('PATCH', byCrm, { properties: { country: 'FR' } });
		expect(again).toMatchObject({
			status: 429,
			body: { errors: [{ code: 'Rate Limit Exceeded' }] },
		});
		expect((await change('u2')).status).toBe(202);
		expect(refusals()).toMatchObject({ userWrites: 0, perUser: 1 });
		expect(visitor.emulator.app().users[0].properties.country).toBe('DE');
		now += 1000;
		expect((await change('u1')).status).toBe(202);
	});

	test('a user who was just created counts as written', async () => {
		enforce({ window });
		const upsert = () =>
			visitor.ask('POST', `${appPath}/users`, { identity: { external_id: 'u9' } });
		expect([(await upsert()).status, (await change('u9')).status]).toEqual([200, 429]);
	});
});

test('a fixed second begins on the clock, a sliding one with the request', async () => {
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

test('without figures the published ones hold', async () => {
	enforce({});
	const all = await Promise.all(Array.from({ length: 160 }, () => send()));
	expect(all.filter(({ status }) => status === 429)).toHaveLength(10);
	const event = { events: [{ name: 'seen', external_id: 'u1' }] };
	const track = () => visitor.ask('POST', `${appPath}/custom_events`, event);
	expect(new Set(await times(160, track))).toEqual(new Set([202]));
});

test('what was wrong still counts, but not a stranger’s request', async () => {
	enforce({ messages: 2 });
	const stranger = visitor.with({ authorization: 'Key os_v2_app_nonsense' });
	expect((await stranger.ask('POST', '/notifications', pushTo('u1'))).status).toBe(403);
	const nonsense = { app_id: demoApp.id };
	expect((await visitor.ask('POST', '/notifications', nonsense)).status).toBe(400);
	expect(await times(2, send)).toEqual([200, 429]);
});

test('what the weather turns away counts, except where it never arrived', async () => {
	enforce({ messages: 1 });
	visitor.emulator.setWeather({ seed: 1, share: 1, kinds: ['cutBefore'], most: 1 });
	await expect(send()).rejects.toThrow();
	expect(await times(2, send)).toEqual([200, 429]);
	now += 1000;
	visitor.emulator.setWeather({ seed: 1, share: 1, kinds: ['error502'] });
	expect(await times(2, send)).toEqual([502, 429]);
	const records = visitor.emulator.requests.slice(-2);
	expect(records.map(({ weather, limit }) => ({ weather, limit }))).toEqual([
		{ weather: 'error502' },
		{ limit: 'messages' },
	]);
});

test('other processes set limits and see them; null is no limit', async () => {
	const order = (wish: unknown) => visitor.ask('POST', '/emulator/limits', wish);
	const books = async () => (await visitor.ask('GET', '/emulator/books')).body;
	enforce({});
	await order({ messages: 6000, views: null, window: 'sliding' });
	expect(await books()).toMatchObject({ limits: { messages: 6000, views: null } });
	expect(await times(3, list)).toEqual([200, 200, 200]);
	expect(await order({ mails: 3 })).toMatchObject({ status: 400 });
	await order(null);
	expect(await books()).toMatchObject({ limits: null });
});
