import { demoApp, type FaultSettings, type FaultType } from '../support/emulator/emulator.mts';
import { pushTo } from './bodies.mts';
import { appPath, useEmulator, type TestResponse } from './client.mts';

const noon = Date.parse('2026-11-22T12:00:00.000Z');
let now = noon;
beforeEach(() => {
	now = noon;
});
const client = useEmulator(undefined, { now: () => now });
beforeEach(() => client.emulator.setFaults(undefined));

const always = (type: FaultType, others: Partial<FaultSettings> = {}): void =>
	client.emulator.setFaults({ seed: 1, rate: 1, types: [type], ...others });
const send = (): Promise<TestResponse> =>
	client.request('POST', '/notifications', pushTo('customer-1001'));
const sent = () => client.emulator.app().messages.length;
const record = () => client.emulator.requests.at(-1);

describe('a rejected request changes nothing', () => {
	const at = (time: string) => `Sun, 22 Nov 2026 ${time} GMT`;

	test.each<[FaultType, number, string | undefined]>([
		['rateLimited', 429, '7'],
		['rateLimitedDate', 429, at('12:00:07')],
		['rateLimitedSilent', 429, undefined],
		['rateLimitedMalformed', 429, 'soon'],
		['error500', 500, undefined],
		['error502', 502, undefined],
		['error503', 503, undefined],
	])('by %s with %i and Retry-After: %s', async (type, status, retryAfter) => {
		always(type, { retryAfter: 7 });
		const response = await send();
		expect([response.status, response.headers['retry-after']]).toEqual([status, retryAfter]);
		expect(record()).toMatchObject({ status, fault: type, processed: false });
		expect(record()).not.toHaveProperty('lostResponse');
		expect(sent()).toBe(0);
	});

	test('by a clock that is ahead or behind, with a matching Date header', async () => {
		always('rateLimitedSkewed', { retryAfter: 2, clockSkew: 600 });
		const [ahead, behind] = [await send(), await send()];
		expect(ahead.headers).toMatchObject({ date: at('12:10:00'), 'retry-after': at('12:10:02') });
		expect(behind.headers).toMatchObject({ date: at('11:50:00'), 'retry-after': at('11:50:02') });
	});

	test('by a reset connection', async () => {
		always('resetBefore');
		await expect(send()).rejects.toThrow(/closed|hang up|reset/i);
		expect(record()).toMatchObject({ status: 0, fault: 'resetBefore', processed: false });
		expect(record()?.response).toBeUndefined();
		expect(sent()).toBe(0);
	});

	test('and a date never asks for less than the configured wait', async () => {
		now = noon + 1;
		always('rateLimitedDate', { retryAfter: 0 });
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
])(
	'rate-limited requests for %s are rejected in the format of the endpoint',
	async (_family, path, errors) => {
		always('rateLimited', { retryAfter: 0 });
		const response = await client.request('POST', path, { app_id: demoApp.id });
		expect(response).toMatchObject({
			status: 429,
			body: { errors },
			headers: { 'retry-after': '0' },
		});
	},
);

test('server errors alternate between empty, HTML and JSON, and every second 503 has a Retry-After', async () => {
	always('error503');
	const responses: TestResponse[] = [];
	for (let attempt = 0; attempt < 6; attempt += 1) responses.push(await send());
	expect(responses.slice(0, 3).map(({ headers }) => headers['content-type'])).toEqual([
		'text/plain',
		'text/html; charset=utf-8',
		'application/json; charset=utf-8',
	]);
	expect(responses[0].text).toBe('');
	expect(responses[1].text).toContain('<h1>503 Service Unavailable</h1>');
	expect(responses[2].body).toEqual({ errors: ['Service Unavailable'] });
	const waits = responses.map(({ headers }) => headers['retry-after']);
	expect(waits).toEqual([undefined, '1', undefined, '1', undefined, '1']);
});

describe('a request with a corrupted response is processed anyway', () => {
	const original = { status: 200, body: { id: expect.stringMatching(/-/) } };
	const affectedBy = (fault: FaultType) => ({ fault, processed: true });

	test('when the connection is reset instead of a response', async () => {
		always('resetAfter');
		await expect(send()).rejects.toThrow(/closed|hang up|reset/i);
		expect(record()).toMatchObject({
			status: 0,
			lostResponse: original,
			...affectedBy('resetAfter'),
		});
		expect(sent()).toBe(1);
	});

	test('when the response is a 500', async () => {
		always('error500After');
		expect(await send()).toMatchObject({ status: 500, text: '' });
		expect(record()).toMatchObject({
			status: 500,
			lostResponse: original,
			...affectedBy('error500After'),
		});
		expect(sent()).toBe(1);
	});

	test('when half of the response looks complete', async () => {
		always('truncated');
		const response = await send();
		expect(response).toMatchObject({ status: 200, body: undefined });
		expect(response.text).toMatch(/^\{"id":"/);
		expect(record()).toMatchObject({
			status: 200,
			response: response.text,
			lostResponse: original,
		});
		expect(record()).toMatchObject(affectedBy('truncated'));
		expect(sent()).toBe(1);
	});

	test('when the connection is reset in the middle of the response', async () => {
		always('truncated');
		await send();
		await expect(send()).rejects.toThrow(/closed|hang up|reset|aborted/i);
		expect(record()).toMatchObject({
			status: 200,
			lostResponse: original,
			...affectedBy('truncated'),
		});
		expect(sent()).toBe(2);
	});

	test("when the content type isn't JSON", async () => {
		always('wrongContentType');
		const [plain, html] = [await send(), await send()];
		expect(plain.headers['content-type']).toBe('text/plain');
		expect(html.headers['content-type']).toBe('text/html; charset=utf-8');
		for (const { body } of [plain, html]) expect(body).toMatchObject(original.body);
		expect(record()).toMatchObject({ status: 200, ...affectedBy('wrongContentType') });
		expect(record()).not.toHaveProperty('lostResponse');
		expect(sent()).toBe(2);
	});

	test('when the response is slow', async () => {
		always('slow', { latencyMs: 600 });
		const response = send();
		while (sent() === 0) await new Promise(setImmediate);
		const processedAt = performance.now();
		expect(await response).toMatchObject({ status: 200, body: original.body });
		expect(performance.now() - processedAt).toBeGreaterThan(300);
		expect(record()).toMatchObject({ status: 200, ...affectedBy('slow') });
	});

	test('and a lost response is replayed for the same key', async () => {
		always('resetAfter', { maxFaults: 1 });
		const body = pushTo('customer-1001', {
			idempotency_key: '7e8f9a0b-1c2d-4e3f-8a4b-5c6d7e8f9a0b',
		});
		await expect(client.request('POST', '/notifications', body)).rejects.toThrow();
		const again = await client.request('POST', '/notifications', body);
		const [first, second] = client.emulator.requests;
		expect(again.body).toEqual(first.lostResponse?.body);
		expect([first.replayed, second.replayed]).toEqual([false, true]);
		expect(second).not.toHaveProperty('fault', expect.anything());
		expect(sent()).toBe(1);
	});
});
