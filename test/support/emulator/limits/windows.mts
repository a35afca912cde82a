/** Counts a request under a name; true if it is within the limit. */
type CountingWindow = (name: string, max: number, now: number) => boolean;

const second = 1000;

/** Starts over with every second of the clock. */
export function fixedWindow(): CountingWindow {
	let counts = new Map<string, number>();
	let current = NaN;
	return (name, max, now) => {
		const started = Math.floor(now / second);
		if (started !== current) {
			current = started;
			counts = new Map();
		}
		const count = (counts.get(name) ?? 0) + 1;
		counts.set(name, count);
		return count <= max;
	};
}

interface AcceptedTimes {
	/** Times of the last accepted requests, in a ring buffer as long as the limit. */
	times: number[];
	next: number;
	latest: number;
}

/** Looks back one second from each request. Rejected requests don't count. */
export function slidingWindow(): CountingWindow {
	const rings = new Map<string, AcceptedTimes>();
	let sweepAt = 1000;
	const sweep = (now: number): void => {
		for (const [name, { latest }] of rings) if (now - latest >= second) rings.delete(name);
		sweepAt = Math.max(1000, rings.size * 2);
	};
	return (name, max, now) => {
		if (max === Infinity || max < 1) return max === Infinity;
		const ring = rings.get(name) ?? { times: [], next: 0, latest: now };
		const oldest = ring.times[ring.next];
		if (oldest !== undefined && now - oldest < second) return false;
		ring.times[ring.next] = now;
		ring.next = (ring.next + 1) % max;
		ring.latest = now;
		rings.set(name, ring);
		if (rings.size > sweepAt) sweep(now);
		return true;
	};
}
