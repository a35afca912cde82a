import { pause, unlessStopped } from './pause';

/** Calls that wait for each other. */
interface Lane {
	/** When the next one may go, in milliseconds. */
	next: number;
	waiting: number;
	/** Settles when everybody who waits has gone. */
	end: Promise<unknown>;
}

export interface Limiter {
	/** Waits until the lane lets one more through, at so many a second, in the order they came. */
	turn(lane: string, perSecond: number, signal?: AbortSignal): Promise<void>;
	/** Lets nobody through for a while, those who wait already included. */
	close(lane: string, ms: number): void;
}

/** Lanes that nobody uses are swept out when there are more than this. */
const manyLanes = 10_000;

/** Whoever is let through late, since the machine was busy, delays the others unless it was later than this. */
const leeway = 50;

/** Spaces callers out, each lane at its own pace. Knows nothing of what they do. */
export function createLimiter(now: () => number = Date.now, wait = pause): Limiter {
	const lanes = new Map<string, Lane>();

	const laneFor = (name: string): Lane => {
		const known = lanes.get(name);
		if (known) return known;
		if (lanes.size >= manyLanes) {
			for (const [other, { next, waiting }] of lanes) {
				if (next < now() && waiting === 0) lanes.delete(other);
			}
		}
		const lane = { next: 0, waiting: 0, end: Promise.resolve() };
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
				while (lane.next > now()) await wait(lane.next - now(), signal);
				lane.next = Math.max(lane.next, asked, now() - leeway) + 1000 / perSecond;
			} finally {
				lane.waiting -= 1;
				go();
			}
		},
		close(name, ms) {
			const lane = laneFor(name);
			lane.next = Math.max(lane.next, now() + ms);
		},
	};
}
