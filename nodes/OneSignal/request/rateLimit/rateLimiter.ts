import { abortableSleep, raceWithAbort } from './abortableSleep';
import { monotonicNow } from './monotonicClock';

/** Calls that share a rate. */
interface Bucket {
	/** When the next call may go, in milliseconds. */
	next: number;
	waiting: number;
	/** When the bucket was paused, and until when, in milliseconds. */
	pausedFrom: number;
	pausedUntil: number;
	/** The part of its rate that it keeps to at the moment. */
	rateFactor: number;
	/** Settles when every waiting call has gone. */
	tail: Promise<unknown>;
}

interface RateLimiter {
	/**
	 * Waits until the bucket lets one more call go, in the order they came.
	 *
	 * @returns how many of the milliseconds waited were owed to a pause
	 */
	acquire(key: string, perSecond: number, signal?: AbortSignal): Promise<number>;
	/** Lets no call go for a while, those that wait already included, and then fewer than before. */
	pauseFor(key: string, ms: number): void;
}

/** Idle buckets are swept out when there are more than this. */
const maxIdleBuckets = 10_000;

/**
 * Other programs may count against the same limit, unseen: a bucket that was paused goes on at half its
 * rate, and has all of it again after about this many seconds.
 */
const recoverySeconds = 60;
const minRateFactor = 0.1;

/** How late a call may go, on a busy machine, before that counts against the calls after it. */
const burstToleranceMs = 50;

/** Spaces calls out, each bucket at its own rate. Knows nothing of what they do. */
export function createRateLimiter(
	now: () => number = monotonicNow,
	wait = abortableSleep,
): RateLimiter {
	const buckets = new Map<string, Bucket>();

	const bucketFor = (key: string): Bucket => {
		const known = buckets.get(key);
		if (known) return known;
		if (buckets.size >= maxIdleBuckets) sweep(buckets, now());
		const bucket = {
			...{ next: 0, waiting: 0, pausedFrom: 0, pausedUntil: 0, rateFactor: 1 },
			tail: Promise.resolve(),
		};
		buckets.set(key, bucket);
		return bucket;
	};

	return {
		async acquire(key, perSecond, signal) {
			const bucket = bucketFor(key);
			const asked = now();
			const predecessor = bucket.tail;
			let go = (): void => {};
			bucket.tail = Promise.all([predecessor, new Promise<void>((resolve) => (go = resolve))]);
			bucket.waiting += 1;
			try {
				if (bucket.waiting > 1) await raceWithAbort(predecessor, signal);
				while (bucket.next > now()) await wait(bucket.next - now(), signal);
				const start = Math.max(bucket.next, asked, now() - burstToleranceMs);
				bucket.next = start + 1000 / (perSecond * bucket.rateFactor);
				bucket.rateFactor = Math.min(1, bucket.rateFactor + 1 / (perSecond * recoverySeconds));
				return pausedSince(bucket, asked, now());
			} finally {
				bucket.waiting -= 1;
				go();
			}
		},
		pauseFor(key, ms) {
			const bucket = bucketFor(key);
			// Calls that left before the pause are refused together: that is one sign, not many.
			if (bucket.pausedUntil <= now()) {
				bucket.rateFactor = Math.max(bucket.rateFactor / 2, minRateFactor);
				bucket.pausedFrom = now();
			}
			bucket.pausedUntil = Math.max(bucket.pausedUntil, now() + ms);
			bucket.next = Math.max(bucket.next, bucket.pausedUntil);
		},
	};
}

function sweep(buckets: Map<string, Bucket>, now: number): void {
	for (const [key, { next, waiting }] of buckets) {
		if (next < now && waiting === 0) buckets.delete(key);
	}
}

const pausedSince = ({ pausedFrom, pausedUntil }: Bucket, asked: number, now: number): number =>
	Math.max(0, Math.min(pausedUntil, now) - Math.max(pausedFrom, asked));
