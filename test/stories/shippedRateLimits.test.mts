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

const ok: StubResponse = { body: { id: 'message-1', properties: {} } };
const tooMany = (seconds: number): StubResponse => ({
	status: 429,
	headers: { 'retry-after': String(seconds) },
	body: { errors: ['API rate limit exceeded'] },
});

/** When each request was received, in milliseconds after the first one. */
async function timesOf(
	parameters: INodeParameters,
	items: IDataObject[],
	respond: (count: number) => StubResponse = () => ok,
): Promise<number[]> {
	const times: number[] = [];
	server.respond = () => {
		times.push(Date.now());
		return respond(times.length);
	};
	// an app of its own: rate limits outlive a run
	const credential = { ...credentialFor(server.url), appId: crypto.randomUUID() };
	const { error } = await runFakeTimersUntil(runNode(parameters, { credential, items }));
	expect(error).toBeUndefined();
	return times.map((time) => time - times[0]);
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
