/** Counts by name. True when this one still fits into the second. */
export type Window = (name: string, most: number, now: number) => boolean;

const second = 1000;

/** Starts anew with every full second. */
export function fixedWindow(): Window {
	let counts = new Map<string, number>();
	let current = NaN;
	return (name, most, now) => {
		const started = Math.floor(now / second);
		if (started !== current) {
			current = started;
			counts = new Map();
		}
		const count = (counts.get(name) ?? 0) + 1;
		counts.set(name, count);
		return count <= most;
	};
}

interface Passed {
	/** When the last ones that fitted came, in a ring as long as the limit. */
	times: number[];
	next: number;
	latest: number;
}

/** Looks back one second from each request. One that was refused does not count. */
export function slidingWindow(): Window {
	const rings = new Map<string, Passed>();
	let sweepAt = 1000;
	const sweep = (now: number): void => {
		for (const [name, { latest }] of rings) if (now - latest >= second) rings.delete(name);
		sweepAt = Math.max(1000, rings.size * 2);
	};
	return (name, most, now) => {
		if (most === Infinity || most < 1) return most === Infinity;
		const ring = rings.get(name) ?? { times: [], next: 0, latest: now };
		const oldest = ring.times[ring.next];
		if (oldest !== undefined && now - oldest < second) return false;
		ring.times[ring.next] = now;
		ring.next = (ring.next + 1) % most;
		ring.latest = now;
		rings.set(name, ring);
		if (rings.size > sweepAt) sweep(now);
		return true;
	};
}
