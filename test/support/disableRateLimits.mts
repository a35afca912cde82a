import { rateLimits } from '../../nodes/OneSignal/request/rateLimit/rateLimits';
import { backoff } from '../../nodes/OneSignal/request/retry/retryPolicy';

/** The numbers that are shipped, read before any test changes them. */
export const shipped = { rateLimits: { ...rateLimits }, backoff: { ...backoff } };

/** Tests need not wait as long as OneSignal asks for. Runs before each test file. */
function disableRateLimits(): void {
	const unlimited = Object.keys(rateLimits).map((kind) => [kind, Infinity]);
	Object.assign(rateLimits, Object.fromEntries(unlimited));
	Object.assign(backoff, { first: 1, most: 4 });
}

/** Puts the shipped numbers back for the tests of a file or of a `describe`. */
export function useShippedRateLimits(): void {
	beforeEach(() => {
		Object.assign(rateLimits, shipped.rateLimits);
		Object.assign(backoff, shipped.backoff);
	});
	afterEach(disableRateLimits);
}

disableRateLimits();
