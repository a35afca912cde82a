/** How one attempt went. */
export interface AttemptResult {
	/** The HTTP status; none where no response came. */
	status?: number;
	/** The response's `Retry-After` header. */
	retryAfter?: unknown;
	/** What the other side's clock said: its `Date` header. */
	date?: unknown;
	/** Whether a response of 2xx could be read and proves what it says. */
	isComplete: boolean;
	/** Whether the request never left: no connection was made. */
	neverSent?: boolean;
}

/** How long a person lets the node try. */
export interface RetryLimits {
	maxAttempts: number;
	/** Over all attempts and the waits between them, in milliseconds. */
	maxMs: number;
}

/** The wait before the second attempt is drawn from `first` to twice of it, then doubles up to `most`. */
export const backoff = { first: 2_000, most: 60_000 };

/** Statuses by which a server says that it did not, or not yet, work on a request. */
const temporary = new Set([408, 425]);

/**
 * How long to wait before the same request is sent again, in milliseconds; `undefined` is never.
 *
 * @param count attempts so far
 * @param elapsed milliseconds that attempts and waits took so far
 * @param isRepeatable whether sending twice has no more effect than sending once
 */
export function nextRetryDelay(
	last: AttemptResult,
	{ count, elapsed, isRepeatable }: { count: number; elapsed: number; isRepeatable: boolean },
	limits: RetryLimits,
	{ now = Date.now, random = Math.random } = {},
): number | undefined {
	if (!isRetryable(last, isRepeatable) || count >= limits.maxAttempts) return undefined;
	const drawn = backoff.first * 2 ** (count - 1) * (1 + random());
	const wait = Math.max(Math.min(drawn, backoff.most), retryAfterMs(last, now()));
	return elapsed + wait > limits.maxMs ? undefined : wait;
}

/** A 429, or a request that never left, had no effect and may always be repeated; else its effect is unknown. */
export function isRetryable(
	{ status, isComplete, neverSent }: AttemptResult,
	isRepeatable: boolean,
): boolean {
	if (status === 429 || neverSent) return true;
	if (!isRepeatable) return false;
	return status === undefined || status >= 500 || temporary.has(status) || !isComplete;
}

/** Whether the request may have had its effect although its response was lost. */
export const mayHaveTakenEffect = ({ status, isComplete, neverSent }: AttemptResult): boolean =>
	!neverSent && (status === undefined || status >= 500 || status === 408 || !isComplete);

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
