import { pause, unlessStopped } from './abortableSleep';

/** Calls that wait for each other. */
interface Lane {
	/** When the next one may go, in milliseconds. */
	next: number;
	waiting: number;
	/** Until when it is closed, in milliseconds. */
	closed: number;
	/** The part of its pace that it keeps to at the moment. */
	share: number;
	/** Settles when everybody who waits has gone. */
	end: Promise<unknown>;
}

interface Limiter {
	/** Waits until the lane lets one more through, at so many a second, in the order they came. */
	turn(lane: string, perSecond: number, signal?: AbortSignal): Promise<void>;
	/** Lets nobody through for a while, those who wait already included, and then fewer than before. */
	close(lane: string, ms: number): void;
}

/** Lanes that nobody uses are swept out when there are more than this. */
const manyLanes = 10_000;

/**
 * Others may count against the same limit, unseen: a lane that was closed goes on at half its pace, and
 * has all of it again after about so many seconds.
 */
const recovery = 60;
const least = 0.1;

/** Whoever is let through late, since the machine was busy, delays the others unless it was later than this. */
const leeway = 50;

/** Spaces callers out, each lane at its own pace. Knows nothing of what they do. */
export function createLimiter(now: () => number = () => Date.now(), wait = pause): Limiter {
	const lanes = new Map<string, Lane>();

	const laneFor = (name: string): Lane => {
		const known = lanes.get(name);
		if (known) return known;
		if (lanes.size >= manyLanes) {
			for (const [other, { next, waiting }] of lanes) {
				if (next < now() && waiting === 0) lanes.delete(other);
			}
		}
		const lane = { next: 0, waiting: 0, closed: 0, share: 1, end: Promise.resolve() };
		lanes.set(name, lane);
		return lane;
	};

	return {
		async turn(name, perSecond, signal) {
			const lane = laneFor(name);
			const asked = now();
			const before = lane.end;
			let go = (): void => {};
			lane.end = Promise.all([before, new Promise<void>((resolve) => (go = resolve))]);
			lane.waiting += 1;
			try {
				if (lane.waiting > 1) await unlessStopped(before, signal);
				for (let ms; (ms = lane.next - now()) > 0; ) await wait(ms, signal);
				lane.next = Math.max(lane.next, asked, now() - leeway) + 1000 / (perSecond * lane.share);
				lane.share = Math.min(1, lane.share + 1 / (perSecond * recovery));
			} finally {
				lane.waiting -= 1;
				go();
			}
		},
		close(name, ms) {
			const lane = laneFor(name);
			// Those who left before it was closed are turned away together: that is one sign, not many.
			if (lane.closed <= now()) lane.share = Math.max(lane.share / 2, least);
			lane.closed = Math.max(lane.closed, now() + ms);
			lane.next = Math.max(lane.next, lane.closed);
		},
	};
}
