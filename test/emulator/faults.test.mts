import { demoApp, type Trouble, type Weather } from '../support/emulator/emulator.mts';
import { pushTo } from './bodies.mts';
import { appPath, userPath, useVisitor, visit, type Reply } from './client.mts';

const noon = Date.parse('2026-11-22T12:00:00.000Z');
let now = noon;
beforeEach(() => {
	now = noon;
});
const visitor = useVisitor(undefined, { now: () => now });
beforeEach(() => visitor.emulator.setWeather(undefined));

const always = (kind: Trouble, others: Partial<Weather> = {}): void =>
	visitor.emulator.setWeather({ seed: 1, share: 1, kinds: [kind], ...others });
const send = (): Promise<Reply> => visitor.ask('POST', '/notifications', pushTo('customer-1001'));
const sent = () => visitor.emulator.app().messages.length;
const record = () => visitor.emulator.requests.at(-1);

describe('a request that is turned away changes nothing', () => {
	const at = (time: string) => `Sun, 22 Nov 2026 ${time} GMT`;

	test.each<[Trouble, number, string | undefined]>([
		['tooMany', 429, '7'],
		['tooManyDate', 429, at('12:00:07')],
		['tooManySilent', 429, undefined],
		['tooManyMalformed', 429, 'soon'],
		['error500', 500, undefined],
		['error502', 502, undefined],
		['error503', 503, undefined],
	])('by %s with %i and Retry-After: %s', async (kind, status, retryAfter) => {
		always(kind, { retryAfter: 7 });
		const reply = await send();
		expect([reply.status, reply.headers['retry-after']]).toEqual([status, retryAfter]);
		expect(record()).toMatchObject({ status, weather: kind, processed: false });
		expect(record()).not.toHaveProperty('lost');
		expect(sent()).toBe(0);
	});

	test('by a clock that is ahead or behind, with the wait that is meant on top', async () => {
		always('tooManySkewed', { retryAfter: 2, skew: 600 });
		const [ahead, behind] = [await send(), await send()];
		expect(ahead.headers).toMatchObject({ date: at('12:10:00'), 'retry-after': at('12:10:02') });
		expect(behind.headers).toMatchObject({ date: at('11:50:00'), 'retry-after': at('11:50:02') });
	});

	test('by a broken connection', async () => {
		always('cutBefore');
		await expect(send()).rejects.toThrow(/closed|hang up|reset/i);
		expect(record()).toMatchObject({ status: 0, weather: 'cutBefore', processed: false });
		expect(record()?.answer).toBeUndefined();
		expect(sent()).toBe(0);
	});

	test('and a date never asks for less than the wait', async () => {
		now = noon + 1;
		always('tooManyDate', { retryAfter: 0 });
		expect((await send()).headers['retry-after']).toBe(at('12:00:01'));
	});
});

test.each([
	['messages', '/notifications', ['API rate limit exceeded']],
	['templates', '/templates', ['API rate limit exceeded']],
	[
		'users',
		`${appPath}/users`,
		[{ code: 'Rate Limit Exceeded', title: 'API rate limit exceeded' }],
	],
])('too many %s are refused in their own words', async (_family, path, errors) => {
	always('tooMany', { retryAfter: 0 });
	const reply = await visitor.ask('POST', path, { app_id: demoApp.id });
	expect(reply).toMatchObject({ status: 429, body: { errors }, headers: { 'retry-after': '0' } });
});

test('failures come empty, as HTML and as JSON in turn, and every second 503 asks to wait', async () => {
	always('error503');
	const replies: Reply[] = [];
	for (let round = 0; round < 6; round += 1) replies.push(await send());
	expect(replies.slice(0, 3).map(({ headers }) => headers['content-type'])).toEqual([
		'text/plain',
		'text/html; charset=utf-8',
		'application/json; charset=utf-8',
	]);
	expect(replies[0].text).toBe('');
	expect(replies[1].text).toContain('<h1>503 Service Unavailable</h1>');
	expect(replies[2].body).toEqual({ errors: ['Service Unavailable'] });
	const waits = replies.map(({ headers }) => headers['retry-after']);
	expect(waits).toEqual([undefined, '1', undefined, '1', undefined, '1']);
});

describe('a request whose answer is spoilt is done all the same', () => {
	const made = { status: 200, answer: { id: expect.stringMatching(/-/) } };
	const struckBy = (weather: Trouble) => ({ weather, processed: true });

	test('when the connection breaks instead of an answer', async () => {
		always('cutAfter');
		await expect(send()).rejects.toThrow(/closed|hang up|reset/i);
		expect(record()).toMatchObject({ status: 0, lost: made, ...struckBy('cutAfter') });
		expect(sent()).toBe(1);
	});

	test('when the answer says 500', async () => {
		always('error500After');
		expect(await send()).toMatchObject({ status: 500, text: '' });
		expect(record()).toMatchObject({ status: 500, lost: made, ...struckBy('error500After') });
		expect(sent()).toBe(1);
	});

	test('when half of the answer passes for all of it', async () => {
		always('truncated');
		const reply = await send();
		expect(reply).toMatchObject({ status: 200, body: undefined });
		expect(reply.text).toMatch(/^\{"id":"/);
		expect(record()).toMatchObject({ status: 200, answer: reply.text, lost: made });
		expect(record()).toMatchObject(struckBy('truncated'));
		expect(sent()).toBe(1);
	});

	test('when the connection breaks in the middle of the answer', async () => {
		always('truncated');
		await send();
		await expect(send()).rejects.toThrow(/closed|hang up|reset|aborted/i);
		expect(record()).toMatchObject({ status: 200, lost: made, ...struckBy('truncated') });
		expect(sent()).toBe(2);
	});

	test('when the answer does not call itself JSON', async () => {
		always('wrongType');
		const [plain, html] = [await send(), await send()];
		expect(plain.headers['content-type']).toBe('text/plain');
		expect(html.headers['content-type']).toBe('text/html; charset=utf-8');
		for (const { body } of [plain, html]) expect(body).toMatchObject(made.answer);
		expect(record()).toMatchObject({ status: 200, ...struckBy('wrongType') });
		expect(record()).not.toHaveProperty('lost');
		expect(sent()).toBe(2);
	});

	test('when the answer is slow', async () => {
		always('slow', { slow: 600 });
		const reply = send();
		while (sent() === 0) await new Promise(setImmediate);
		const isDone = performance.now();
		expect(await reply).toMatchObject({ status: 200, body: made.answer });
		expect(performance.now() - isDone).toBeGreaterThan(300);
		expect(record()).toMatchObject({ status: 200, ...struckBy('slow') });
	});

	test('and a lost answer comes again for the same key', async () => {
		always('cutAfter', { most: 1 });
		const body = pushTo('customer-1001', {
			idempotency_key: '7e8f9a0b-1c2d-4e3f-8a4b-5c6d7e8f9a0b',
		});
		await expect(visitor.ask('POST', '/notifications', body)).rejects.toThrow();
		const again = await visitor.ask('POST', '/notifications', body);
		const [first, second] = visitor.emulator.requests;
		expect(again.body).toEqual(first.lost?.answer);
		expect([first.replayed, second.replayed]).toEqual([false, true]);
		expect(second).not.toHaveProperty('weather', expect.anything());
		expect(sent()).toBe(1);
	});
});

test('what the API refuses was processed, and fair weather leaves no trace', async () => {
	const reply = await visitor.ask('PATCH', userPath('nobody'), { properties: { language: 'de' } });
	expect(reply.status).toBe(404);
	const [{ weather, limit, lost, processed, at }] = visitor.emulator.requests;
	expect({ weather, limit, lost, processed }).toEqual({ processed: true });
	expect(Date.parse(at)).toBe(noon);
});

test('without bodies the records keep everything else', async () => {
	const other = await visit(undefined, { keepBodies: false });
	await other.ask('POST', '/notifications', pushTo('customer-1001'));
	await other.emulator.close();
	const [request] = other.emulator.requests;
	expect(request).toMatchObject({ status: 200, processed: true, path: '/notifications' });
	expect(request.byteLength).toBeGreaterThan(100);
	expect([request.body, request.answer]).toEqual([undefined, undefined]);
});
