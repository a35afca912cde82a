import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { assignments } from '../support/assignments.ts';
import { shipped, useShippedRateLimits } from '../support/disableRateLimits.mts';
import { runNode } from '../support/engine/run.mts';
import { installFakeTimers, runFakeTimersUntil } from '../support/fakeTimers.mts';
import { useRecordingServer, type StubResponse } from '../support/recordingServer.mts';
import { credentialFor } from '../support/testCredential.mts';

/** The node's own rate limiter and retry loop, with the shipped numbers, on fake time. */
const server = useRecordingServer();
useShippedRateLimits();
beforeEach(() => installFakeTimers());
afterEach(() => jest.useRealTimers());

const ok: StubResponse = { body: { id: 'message-1', properties: {}, templates: [] } };
const tooMany = (seconds: number): StubResponse => ({
	status: 429,
	headers: { 'retry-after': String(seconds) },
	body: { errors: ['API rate limit exceeded'] },
});

type Responder = (count: number) => StubResponse;

/** When each request was received, in milliseconds after the first one, and how the run ended. */
async function runWith(
	parameters: INodeParameters,
	items: IDataObject[],
	respond: Responder,
	stepMs?: number,
) {
	const times: number[] = [];
	server.respond = () => {
		times.push(Date.now());
		return respond(times.length);
	};
	// an app of its own: rate limits outlive a run
	const credential = { ...credentialFor(server.url), appId: crypto.randomUUID() };
	const { error } = await runFakeTimersUntil(runNode(parameters, { credential, items }), stepMs);
	const after = (time: number): number => time - times[0];
	return { times: times.map(after), error, endedAt: after(Date.now()) };
}

async function timesOf(
	parameters: INodeParameters,
	items: IDataObject[],
	respond: Responder = () => ok,
): Promise<number[]> {
	const { times, error } = await runWith(parameters, items, respond);
	expect(error).toBeUndefined();
	return times;
}

const ids = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, n) => ({ id: `customer-${n}` }));

const message = {
	...{ resource: 'message', operation: 'sendPush', sendTo: 'users' },
	...{ userIds: '={{ $json.id }}', message: '=Hello {{ $json.id }}' },
};
const setTags = {
	...{ resource: 'user', operation: 'setTags', userId: '={{ $json.id }}' },
	tags: assignments({ plan: 'pro' }),
};

/** The most requests within any second. */
const busiestSecond = (times: number[]): number =>
	Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length));

it('ships the published limits, and waits 2 s to 60 s between attempts', () => {
	expect(shipped).toEqual({
		rateLimits: { user: 1000, owner: 1, view: 1, free: 150, paid: 6000 },
		backoff: { first: 2_000, most: 60_000 },
	});
});

it("sends no more messages within a second than the credential's plan allows", async () => {
	const times = await timesOf(message, ids(400));
	expect(times).toHaveLength(400);
	expect(busiestSecond(times)).toBeLessThanOrEqual(150);
	expect(times.at(-1)).toBeLessThan(1.2 * (400 / 150) * 1000);
});

it('writes to no more users within a second than OneSignal allows', async () => {
	const times = await timesOf(setTags, ids(1_500));
	expect(times).toHaveLength(1_500);
	expect(busiestSecond(times)).toBeLessThanOrEqual(1000);
});

it('writes to one user once a second, and to others meanwhile', async () => {
	const same = await timesOf(setTags, Array(5).fill({ id: 'customer-1' }) as IDataObject[]);
	const gaps = same.slice(1).map((time, n) => time - same[n]);
	expect(gaps).toHaveLength(4);
	for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(1000);
	const different = await timesOf(setTags, ids(5));
	expect(different).toHaveLength(5);
	expect(different.at(-1)).toBeLessThan(1000);
});

it('pauses all messages of the app when OneSignal responds 429 to one of them', async () => {
	const times = await timesOf(message, ids(100), (count) => (count === 1 ? tooMany(30) : ok));
	expect(times).toHaveLength(101);
	// what was open already when the response came
	expect(times.filter((time) => time < 30_000).length).toBeLessThanOrEqual(3);
});

it('goes on at half the pace after a 429', async () => {
	const times = await timesOf(message, ids(200), (count) => (count === 1 ? tooMany(30) : ok));
	const later = times.filter((time) => time >= 30_000);
	expect(later.length).toBeGreaterThan(195);
	expect(busiestSecond(later)).toBeLessThan(0.6 * 150);
});

it('doubles the wait between attempts, up to a minute', async () => {
	const options = { retries: { maxAttempts: 8, maxSeconds: 3_600 } };
	const times = await timesOf({ ...setTags, options }, ids(1), (count) =>
		count < 8 ? { status: 503 } : ok,
	);
	const waits = times.slice(1).map((time, n) => (time - times[n]) / 1000);
	const least = [2, 4, 8, 16, 32, 60, 60];
	expect(waits).toHaveLength(least.length);
	for (const [n, wait] of waits.entries()) {
		expect(wait).toBeGreaterThanOrEqual(least[n]);
		expect(wait).toBeLessThanOrEqual(Math.min(2 * least[n], 60) + 2);
	}
});

describe.each([
	['a message', message],
	['tags', setTags],
	['a list of templates', { resource: 'template', operation: 'getAll' }],
])("the wait that OneSignal's Retry-After asks for, after %s", (_what, parameters) => {
	const maxSeconds = 600;
	/** What a wait may take longer: attempts, and the pace after a 429. */
	const slackMs = 3_000;
	const runOne = async (respond: Responder) => await runWith(parameters, ids(1), respond, 100);

	it.each([60, 120, 299, 301, 400, 590])(
		'is kept to once where %d seconds fit into Max Time',
		async (seconds) => {
			const { times, error } = await runOne((count) => (count === 1 ? tooMany(seconds) : ok));
			expect(error).toBeUndefined();
			expect(times).toHaveLength(2);
			expect(times[1]).toBeGreaterThanOrEqual(seconds * 1000);
			expect(times[1]).toBeLessThan(seconds * 1000 + slackMs);
		},
	);

	it.each([601, 900, 3_600])('is not begun where %d seconds exceed Max Time', async (seconds) => {
		const { times, error, endedAt } = await runOne(() => tooMany(seconds));
		expect(times).toEqual([0]);
		expect(error?.httpCode).toBe('429');
		expect(endedAt).toBeLessThan(slackMs);
	});

	it.each([70, 120, 199, 201, 299, 301, 400, 599])(
		'is kept to again and again, as long as %d seconds more fit into Max Time',
		async (seconds) => {
			const { times, error, endedAt } = await runOne(() => tooMany(seconds));
			const gaps = times.slice(1).map((time, n) => time - times[n]);
			for (const gap of gaps) {
				expect(gap).toBeGreaterThanOrEqual(seconds * 1000);
				expect(gap).toBeLessThan(seconds * 1000 + slackMs);
			}
			expect(error?.httpCode).toBe('429');
			expect(endedAt).toBeLessThanOrEqual(maxSeconds * 1000);
			expect(endedAt + (seconds * 1000 + slackMs)).toBeGreaterThan(maxSeconds * 1000);
		},
	);
});
