import { pause } from './pause';

/** Calls that wait for each other. */
interface Lane {
	/** When the next one may go, in milliseconds. */
	next: number;
	/** Counts the times the lane was closed, so that those who wait in it notice. */
	closures: number;
}

export interface Limiter {
	/** Waits until the lane lets one more through, at so many a second. */
	turn(lane: string, perSecond: number, signal?: AbortSignal): Promise<void>;
	/** Lets nobody through for a while, those who wait already included. */
	close(lane: string, ms: number): void;
}

/** Lanes that nobody uses are swept out when there are more than this. */
const manyLanes = 10_000;

/** Spaces callers out, each lane at its own pace. Knows nothing of what they do. */
export function createLimiter(now: () => number = Date.now, wait = pause): Limiter {
	const lanes = new Map<string, Lane>();

	const laneFor = (name: string): Lane => {
		const known = lanes.get(name);
		if (known) return known;
		if (lanes.size >= manyLanes) {
			for (const [other, { next }] of lanes) if (next < now()) lanes.delete(other);
		}
		const lane = { next: 0, closures: 0 };
		lanes.set(name, lane);
		return lane;
	};

	return {
		async turn(name, perSecond, signal) {
			const lane = laneFor(name);
			for (;;) {
				const { closures } = lane;
				const at = Math.max(lane.next, now());
				lane.next = at + 1000 / perSecond;
				if (at > now()) await wait(at - now(), signal);
				if (lane.closures === closures) return;
			}
		},
		close(name, ms) {
			const lane = laneFor(name);
			lane.next = Math.max(lane.next, now() + ms);
			lane.closures += 1;
		},
	};
}
