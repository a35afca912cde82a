import { textOf } from '../../../credentials/text';
import type { Account } from './http/account';
import { classifyRequest, type RequestClass } from './http/endpoints';
import { connectionError, invalidResponseError, responseError } from './errors/apiErrors';
import {
	sendOnce,
	type ApiRequest,
	type ApiResponse,
	type RequestContext,
	type RequestResult,
} from './http/httpClient';
import { isConclusive, isProven, isRefusal } from './http/responseProof';
import { abortableSleep } from './rateLimit/abortableSleep';
import { createConcurrencyLimit, type ConcurrencyLimit } from './rateLimit/concurrencyLimit';
import { createCooldowns } from './rateLimit/cooldown';
import { runExclusive } from './rateLimit/keyedMutex';
import { monotonicNow } from './rateLimit/monotonicClock';
import { createRateLimiter } from './rateLimit/rateLimiter';
import { perSecond } from './rateLimit/rateLimits';
import { noteWait } from './run/slowdown';
import { reconcileLostResponse } from './retry/reconcileLostResponse';
import { retryLimitsOf } from './retry/retryLimits';
import {
	isRetryable,
	mayHaveTakenEffect,
	nextRetryDelay,
	retryAfterMs,
	type AttemptResult,
} from './retry/retryPolicy';

/** One for all executions that n8n runs side by side, since they share the limits of an app. */
const limiter = createRateLimiter();

/** The longest wait that OneSignal's `Retry-After` can impose, in milliseconds. */
const maxCooldownMs = 6 * 60 * 60 * 1000;
const cooldowns = createCooldowns<ApiResponse>(maxCooldownMs);

/**
 * Connections that are open at a time for one group of calls of an app. Where a response takes a tenth of
 * a second, n8n has no time for more; and a system allows a program some thousands.
 */
const maxConnections = 256;
const concurrencyLimits = new Map<string, ConcurrencyLimit>();

/** Sends a request until there is a response; anything but a success is thrown. */
export const sendOrThrow = async (
	context: RequestContext,
	account: Account,
	request: ApiRequest,
	userKey?: string,
): Promise<ApiResponse> =>
	unwrapOrThrow(context, await sendWithRetry(context, account, request, userKey));

/** The response of a result; anything but a success is thrown, in the name of the item that asked. */
export function unwrapOrThrow(context: RequestContext, result: RequestResult): ApiResponse {
	if ('code' in result) throw connectionError(context, result);
	if (isRefusal(result)) throw responseError(context, result);
	if (!isProven(result)) throw invalidResponseError(context, result);
	return result;
}

/**
 * Sends a request until there is a response; requests about one user go one after another, so that an older
 * value never follows a newer one. Throws only when the execution is stopped.
 *
 * @param userKey the user that the request is about, where its path does not tell
 */
export async function sendWithRetry(
	context: RequestContext,
	account: Account,
	request: ApiRequest,
	userKey?: string,
): Promise<RequestResult> {
	const requestClass = classifyRequest(request);
	const bucket = rateLimitKey(requestClass, account);
	const orderKey = userKey ?? requestClass.userKey;
	const pending = { context, account, request, requestClass, bucket, orderKey };
	if (!orderKey) return (await retryLoop(pending, 0)).result;
	const attempt = async (unavailableMs: number) => await retryLoop(pending, unavailableMs);
	return await runExclusive(`${appKey(account)} ${orderKey}`, attempt, cancelSignalOf(context));
}

interface PendingRequest {
	context: RequestContext;
	account: Account;
	request: ApiRequest;
	requestClass: RequestClass;
	bucket: string;
	/** The user that the request is about. */
	orderKey?: string;
}

/**
 * @param unavailableMs for how long the request before this one, about the same user, did not get through
 */
async function retryLoop(
	pending: PendingRequest,
	unavailableMs: number,
): Promise<{ result: RequestResult; unavailableMs: number }> {
	const { context, request } = pending;
	const { isRepeatable } = pending.requestClass;
	const limits = retryLimitsOf(context);
	// Every wait counts, but for the pace before the first attempt: that is not OneSignal's fault.
	let elapsed = unavailableMs;
	let isAfterLostResponse = false;
	for (let count = 1; ; count++) {
		const { result, spentMs } = await attemptOnce(pending, limits.maxMs - elapsed, count);
		elapsed += spentMs;
		const last = attemptResult(result);
		const wait = nextRetryDelay(last, { count, elapsed, isRepeatable }, limits);
		if (wait === undefined) {
			return {
				result: isAfterLostResponse ? reconcileLostResponse(request, result) : result,
				unavailableMs: isRetryable(last, true) ? elapsed : 0,
			};
		}
		isAfterLostResponse ||= mayHaveTakenEffect(last);
		elapsed += await waitOrPause(pending, last, wait);
	}
}

/**
 * Waits before the next attempt. A 429 applies to all calls of the group, so it pauses them all: the next
 * attempt waits for the end of that, and counts it.
 *
 * @returns the milliseconds waited here
 */
async function waitOrPause(
	{ context, bucket }: PendingRequest,
	{ status }: AttemptResult,
	ms: number,
): Promise<number> {
	if (status === 429) {
		limiter.pauseFor(bucket, ms);
		return 0;
	}
	await abortableSleep(ms, cancelSignalOf(context));
	return ms;
}

/**
 * Waits for a connection and for the pace, then sends the request once.
 *
 * @param maxWaitMs for how long the request can still wait
 * @returns besides the result, the milliseconds that count against that
 */
async function attemptOnce(
	{ context, account, request, requestClass, bucket, orderKey }: PendingRequest,
	maxWaitMs: number,
	count: number,
): Promise<{ result: RequestResult; spentMs: number }> {
	const signal = cancelSignalOf(context);
	const { limitGroup } = requestClass;
	const asked = monotonicNow();
	if (orderKey && limitGroup === 'user') {
		await limiter.acquire(`${bucket} ${orderKey}`, perSecond('owner', account), signal);
	}
	return await concurrencyLimitFor(bucket)(async () => {
		signal?.throwIfAborted();
		const refused = cooldowns.responseFor(bucket, maxWaitMs);
		if (refused) return { result: refused, spentMs: 0 };
		const pausedMs = await limiter.acquire(bucket, perSecond(limitGroup, account), signal);
		noteWait(context, monotonicNow() - asked);
		const start = count > 1 ? asked : monotonicNow() - pausedMs;
		const result = await sendOnce(context, account, request);
		recordCooldown(bucket, result);
		return { result, spentMs: monotonicNow() - start };
	});
}

function recordCooldown(bucket: string, result: RequestResult): void {
	if ('code' in result || result.statusCode !== 429) return;
	cooldowns.record(bucket, retryAfterMs(attemptResult(result), Date.now()), result);
}

/** An organization is known by nothing but its key. */
const appKey = ({ appId, credential }: Account): string => appId || textOf(credential.apiKey);

const rateLimitKey = ({ limitGroup }: RequestClass, account: Account): string =>
	`${appKey(account)} ${limitGroup}`;

function concurrencyLimitFor(bucket: string): ConcurrencyLimit {
	const limit = concurrencyLimits.get(bucket) ?? createConcurrencyLimit(maxConnections);
	concurrencyLimits.set(bucket, limit);
	return limit;
}

const cancelSignalOf = (context: RequestContext): AbortSignal | undefined =>
	'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;

const attemptResult = (result: RequestResult): AttemptResult =>
	'code' in result
		? { isComplete: true, neverSent: result.neverSent }
		: {
				status: result.statusCode,
				retryAfter: result.headers['retry-after'],
				date: result.headers.date,
				isComplete: isConclusive(result),
			};
