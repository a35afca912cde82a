import { perSecond } from '../../../nodes/OneSignal/request/rateLimit/rateLimits';
import { createRateLimiter } from '../../../nodes/OneSignal/request/rateLimit/rateLimiter';
import { nextRetryDelay } from '../../../nodes/OneSignal/request/retry/retryPolicy';
import { useShippedRateLimits } from '../../support/disableRateLimits.mts';
import { fixedWindow, slidingWindow } from '../../support/emulator/limits/windows.mts';
import { seededRandom } from '../../support/emulator/faults/seededRandom.mts';
import { fakeClock } from '../../support/fakeClock.mts';

const published = { user: 1000, owner: 1, view: 1, message: 150 };
type Kind = keyof typeof published;

const limits = { maxAttempts: 10, maxMs: 600_000 };
const windows = { fixed: fixedWindow, sliding: slidingWindow };

/** How far apart calls arrive that left evenly: the net, and a machine that has other things to do. */
const net = 40;
const busy = 10;

useShippedRateLimits();

/** Lets so many callers of each process ask a OneSignal that counts, on a clock of its own. */
async function ask(kind: Kind, count: number, window: keyof typeof windows, processes = 1) {
	const { now, wait, goTo } = fakeClock();
	const dice = seededRandom(7);
	const fits = windows[window]();
	const refusals = new Map<number, number>();
	let passed = 0;
	let last = 0;
	const pace = perSecond(kind, { plan: 'free' });
	const late = async (ms: number) => await wait(ms + dice() * busy);
	const call = async (limiter: ReturnType<typeof createRateLimiter>, tries = 1): Promise<void> => {
		await limiter.acquire(kind, pace);
		await wait(dice() * net);
		const second = Math.floor(now() / 1000);
		if (fits(kind, published[kind], now())) {
			passed += 1;
			last = now();
			return;
		}
		refusals.set(second, (refusals.get(second) ?? 0) + 1);
		const answer = { status: 429, retryAfter: '1', isComplete: true };
		const state = { count: tries, elapsed: 0, isRepeatable: true };
		limiter.pauseFor(kind, nextRetryDelay(answer, state, limits, { now, random: dice }) ?? 0);
		await call(limiter, tries + 1);
	};
	for (let process = 0; process < processes; process += 1) {
		const limiter = createRateLimiter(now, late);
		for (let i = 0; i < count; i += 1) void call(limiter);
	}
	await goTo(Infinity);
	return { passed, refusals: [...refusals.values()], last };
}

describe.each(['fixed', 'sliding'] as const)('where OneSignal counts by a %s second', (window) => {
	it.each<[Kind, number]>([
		['message', 3_000],
		['user', 5_000],
		['view', 60],
		['owner', 60],
	])(
		'%s calls are refused nowhere, and take little longer than the limit asks for',
		async (kind, count) => {
			const { passed, refusals, last } = await ask(kind, count, window);
			expect(passed).toBe(count);
			expect(refusals).toEqual([]);
			expect(last / 1000).toBeLessThan(1.2 * (count / published[kind]));
		},
	);

	it.each([2, 4])(
		'%d processes that know nothing of each other get everything through, and slow down for each other',
		async (processes) => {
			const { passed, refusals, last } = await ask('message', 3_000, window, processes);
			expect(passed).toBe(3_000 * processes);
			expect(refusals).not.toEqual([]);
			expect(refusals.length).toBeLessThan(10);
			expect(last / 1000).toBeLessThan(1.7 * ((3_000 * processes) / published.message));
		},
	);
});
