import { monotonicNow } from './monotonicClock';

/** A key for which OneSignal asked to wait: until when, and what it said. */
interface Cooldown<R> {
	until: number;
	response: R;
}

/**
 * Remembers for how long OneSignal asked to wait. A request that cannot wait that long gets the same
 * response at once: sent early, it would only extend the wait.
 *
 * @param maxMs a longer wait is taken for a mistake, which would otherwise last until n8n restarts
 */
export function createCooldowns<R>(maxMs: number) {
	const cooldowns = new Map<string, Cooldown<R>>();
	return {
		record(key: string, ms: number, response: R): void {
			cooldowns.set(key, { until: monotonicNow() + Math.min(ms, maxMs), response });
		},
		/** The response for a request that can wait for so many milliseconds at most. */
		responseFor(key: string, maxWaitMs: number): R | undefined {
			const { until = 0, response } = cooldowns.get(key) ?? {};
			if (until <= monotonicNow()) cooldowns.delete(key);
			return until > monotonicNow() + maxWaitMs ? response : undefined;
		},
	};
}
