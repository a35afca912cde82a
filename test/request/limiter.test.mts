import { createLimiter } from '../../nodes/OneSignal/request/limiter';
import { stoppedClock } from '../support/stoppedClock.mts';

const setUp = () => {
	const clock = stoppedClock();
	const limiter = createLimiter(clock.now, clock.wait);
	const passed: number[] = [];
	const ask = (lane: string, perSecond: number): void =>
		void limiter.turn(lane, perSecond).then(() => passed.push(clock.now()));
	return { clock, limiter, passed, ask };
};

it('spaces callers out evenly', async () => {
	const { clock, passed, ask } = setUp();
	for (let i = 0; i < 5; i++) ask('views', 1);
	await clock.goTo(10_000);
	expect(passed).toEqual([0, 1000, 2000, 3000, 4000]);
});

it('keeps lanes apart', async () => {
	const { clock, passed, ask } = setUp();
	ask('views', 1);
	ask('messages', 150);
	await clock.goTo(0);
	expect(passed).toEqual([0, 0]);
});

it('gives no credit for time in which nobody asked', async () => {
	const { clock, passed, ask } = setUp();
	await clock.goTo(60_000);
	for (let i = 0; i < 3; i++) ask('views', 1);
	await clock.goTo(70_000);
	expect(passed).toEqual([60_000, 61_000, 62_000]);
});

it('lets everybody through at once where there is no limit', async () => {
	const { clock, passed, ask } = setUp();
	for (let i = 0; i < 100; i++) ask('events', Infinity);
	await clock.goTo(0);
	expect(passed).toHaveLength(100);
});

it('holds back those who wait already when a lane is closed, and spaces them out again', async () => {
	const { clock, limiter, passed, ask } = setUp();
	for (let i = 0; i < 4; i++) ask('views', 1);
	await clock.goTo(500);
	limiter.close('views', 10_000);
	await clock.goTo(30_000);
	expect(passed).toEqual([0, 10_500, 11_500, 12_500]);
});

it('never opens a lane earlier because it is closed again for less', async () => {
	const { clock, limiter, passed, ask } = setUp();
	limiter.close('views', 10_000);
	limiter.close('views', 1_000);
	ask('views', 1);
	await clock.goTo(30_000);
	expect(passed).toEqual([10_000]);
});

it('stops waiting with the execution', async () => {
	const limiter = createLimiter();
	const stop = new AbortController();
	await limiter.turn('views', 0.5);
	const waiting = limiter.turn('views', 0.5, stop.signal);
	stop.abort(new Error('stopped'));
	await expect(waiting).rejects.toThrow('stopped');
});
