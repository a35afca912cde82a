import { abortableSleep, raceWithAbort } from './abortableSleep';

/** Calls that wait for each other. */
interface Bucket {
	/** When the next one may go, in milliseconds. */
	next: number;
	waiting: number;
	/** Until when it is closed, in milliseconds. */
	closed: number;
	/** The part of its pace that it keeps to at the moment. */
	rateFactor: number;
	/** Settles when everybody who waits has gone. */
	end: Promise<unknown>;
}

interface RateLimiter {
	/** Waits until the lane lets one more through, at so many a second, in the order they came. */
	acquire(lane: string, perSecond: number, signal?: AbortSignal): Promise<void>;
	/** Lets nobody through for a while, those who wait already included, and then fewer than before. */
	pauseFor(lane: string, ms: number): void;
}

/** Lanes that nobody uses are swept out when there are more than this. */
const maxIdleBuckets = 10_000;

/**
 * Others may count against the same limit, unseen: a lane that was closed goes on at half its pace, and
 * has all of it again after about so many seconds.
 */
const recoverySeconds = 60;
const minRateFactor = 0.1;

/** Whoever is let through late, since the machine was busy, delays the others unless it was later than this. */
const burstToleranceMs = 50;

/** Spaces callers out, each lane at its own pace. Knows nothing of what they do. */
export function createRateLimiter(
	now: () => number = () => Date.now(),
	wait = abortableSleep,
): RateLimiter {
	const lanes = new Map<string, Bucket>();

	const laneFor = (name: string): Bucket => {
		const known = lanes.get(name);
		if (known) return known;
		if (lanes.size >= maxIdleBuckets) {
			for (const [other, { next, waiting }] of lanes) {
				if (next < now() && waiting === 0) lanes.delete(other);
			}
		}
		const lane = { next: 0, waiting: 0, closed: 0, rateFactor: 1, end: Promise.resolve() };
		lanes.set(name, lane);
		return lane;
	};

	return {
		async acquire(name, perSecond, signal) {
			const lane = laneFor(name);
			const asked = now();
			const before = lane.end;
			let go = (): void => {};
			lane.end = Promise.all([before, new Promise<void>((resolve) => (go = resolve))]);
			lane.waiting += 1;
			try {
				if (lane.waiting > 1) await raceWithAbort(before, signal);
				for (let ms; (ms = lane.next - now()) > 0; ) await wait(ms, signal);
				lane.next =
					Math.max(lane.next, asked, now() - burstToleranceMs) +
					1000 / (perSecond * lane.rateFactor);
				lane.rateFactor = Math.min(1, lane.rateFactor + 1 / (perSecond * recoverySeconds));
			} finally {
				lane.waiting -= 1;
				go();
			}
		},
		pauseFor(name, ms) {
			const lane = laneFor(name);
			// Those who left before it was closed are turned away together: that is one sign, not many.
			if (lane.closed <= now()) lane.rateFactor = Math.max(lane.rateFactor / 2, minRateFactor);
			lane.closed = Math.max(lane.closed, now() + ms);
			lane.next = Math.max(lane.next, lane.closed);
		},
	};
}
