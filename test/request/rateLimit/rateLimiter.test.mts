import { createRateLimiter } from '../../../nodes/OneSignal/request/rateLimit/rateLimiter';
import { fakeClock } from '../../support/fakeClock.mts';

const setUp = () => {
	const clock = fakeClock();
	const limiter = createRateLimiter(clock.now, clock.wait);
	const passed: number[] = [];
	const ask = (bucket: string, perSecond: number): void =>
		void limiter.acquire(bucket, perSecond).then(() => passed.push(clock.now()));
	return { clock, limiter, passed, ask };
};

it('spaces callers out evenly', async () => {
	const { clock, passed, ask } = setUp();
	for (let i = 0; i < 5; i++) ask('views', 1);
	await clock.goTo(10_000);
	expect(passed).toEqual([0, 1000, 2000, 3000, 4000]);
});

it('keeps buckets apart', async () => {
	const { clock, passed, ask } = setUp();
	ask('views', 1);
	ask('messages', 150);
	await clock.goTo(0);
	expect(passed).toEqual([0, 0]);
});

it('gives no credit for time in which no request came', async () => {
	const { clock, passed, ask } = setUp();
	await clock.goTo(60_000);
	for (let i = 0; i < 3; i++) ask('views', 1);
	await clock.goTo(70_000);
	expect(passed).toEqual([60_000, 61_000, 62_000]);
});

it('lets every request through at once where there is no limit', async () => {
	const { clock, passed, ask } = setUp();
	for (let i = 0; i < 100; i++) ask('events', Infinity);
	await clock.goTo(0);
	expect(passed).toHaveLength(100);
});

it('holds back those who wait already when a bucket is closed, and spaces them out again', async () => {
	const { clock, limiter, passed, ask } = setUp();
	for (let i = 0; i < 4; i++) ask('views', 1);
	await clock.goTo(500);
	limiter.pauseFor('views', 10_000);
	await clock.goTo(30_000);
	expect(passed.slice(0, 2)).toEqual([0, 10_500]);
	expect(passed[2] - passed[1]).toBeCloseTo(2_000, -1);
});

it('never opens a bucket earlier because it is closed again for less', async () => {
	const { clock, limiter, passed, ask } = setUp();
	limiter.pauseFor('views', 10_000);
	limiter.pauseFor('views', 1_000);
	ask('views', 1);
	await clock.goTo(30_000);
	expect(passed).toEqual([10_000]);
});

it('goes on at half its pace after it was closed, and comes back to all of it', async () => {
	const { clock, limiter, passed, ask } = setUp();
	limiter.pauseFor('messages', 1_000);
	limiter.pauseFor('messages', 1_000);
	for (let i = 0; i < 1_000; i++) ask('messages', 10);
	await clock.goTo(Infinity);
	const gaps = passed.slice(1).map((at, i) => at - passed[i]);
	expect(gaps[0]).toBeCloseTo(200, -1);
	expect(gaps.at(-1)).toBeCloseTo(100);
});

it('catches up at most 50 ms of the time by which a busy machine let a call go late', async () => {
	let time = 0;
	const waits: number[] = [];
	const limiter = createRateLimiter(
		() => time,
		async (ms) => {
			waits.push(ms);
			time += ms + 300;
			await Promise.resolve();
		},
	);
	await Promise.all([1, 2, 3, 4].map(async () => await limiter.acquire('messages', 10)));
	expect(waits).toEqual([100, 50, 50]);
});

it('stops waiting with the execution', async () => {
	const limiter = createRateLimiter();
	const stop = new AbortController();
	await limiter.acquire('views', 0.5);
	const waiting = limiter.acquire('views', 0.5, stop.signal);
	stop.abort(new Error('stopped'));
	await expect(waiting).rejects.toThrow('stopped');
});

it('never waits for a time that has passed while it looked at the clock', async () => {
	let time = 0;
	const waits: number[] = [];
	const limiter = createRateLimiter(
		() => (time += 0.4),
		async (ms) => await Promise.resolve(void waits.push(ms)),
	);
	for (let i = 0; i < 200; i++) await limiter.acquire('messages', 490);
	expect(waits.length).toBeGreaterThan(0);
	expect(Math.min(...waits)).toBeGreaterThan(0);
});
