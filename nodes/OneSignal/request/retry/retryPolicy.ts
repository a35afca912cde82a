/** How one try went: an HTTP status with its `Retry-After`, or nothing where nobody answered. */
export interface AttemptResult {
	status?: number;
	retryAfter?: unknown;
	/** What the other side's clock said: its `Date` header. */
	date?: unknown;
	/** Whether the answer could be read. */
	isComplete: boolean;
}

/** How long a person lets the node try. */
export interface RetryLimits {
	tries: number;
	/** In milliseconds, over all tries. */
	total: number;
}

/** The wait before the second try is drawn from `first` to twice of it, then doubles up to `most`. */
export const backoff = { first: 2_000, most: 60_000 };

/**
 * How long to wait before the same request is sent again, in milliseconds; `undefined` is never.
 *
 * @param count how many tries there were, this one included
 * @param elapsed milliseconds that tries and waits took so far
 * @param isRepeatable whether asking twice comes to no more than asking once
 */
export function nextRetryDelay(
	last: AttemptResult,
	{ count, elapsed, isRepeatable }: { count: number; elapsed: number; isRepeatable: boolean },
	patience: RetryLimits,
	{ now = Date.now, random = Math.random } = {},
): number | undefined {
	if (!isRetryable(last, isRepeatable) || count >= patience.tries) return undefined;
	const drawn = backoff.first * 2 ** (count - 1) * (1 + random());
	const wait = Math.max(Math.min(drawn, backoff.most), retryAfterMs(last, now()));
	return elapsed + wait > patience.total ? undefined : wait;
}

/** A 429 was not worked on, so it may always be asked again; else nobody knows whether it was. */
export function isRetryable({ status, isComplete }: AttemptResult, isRepeatable: boolean): boolean {
	if (status === 429) return true;
	return isRepeatable && (status === undefined || status >= 500 || !isComplete);
}

/** How long the other side asks to wait, in milliseconds, by its own clock where it tells the time. */
export const retryAfterMs = ({ retryAfter, date }: AttemptResult, now: number): number =>
	parseRetryAfter(retryAfter, Date.parse(String(date)) || now) ?? 0;

/**
 * `Retry-After`, as seconds or as an HTTP date, in milliseconds. One that cannot be read is none.
 *
 * @param now milliseconds by the clock that made the date, since the two clocks may differ
 */
export function parseRetryAfter(header: unknown, now: number): number | undefined {
	const text = String(header ?? '').trim();
	if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
	const date = /[a-z]/i.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
