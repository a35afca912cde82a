import type { Account } from './http/account';
import { classifyRequest, perSecond, type RequestClass } from './rateLimit/requestClass';
import { throwApiError, connectionError, invalidResponseError } from './errors/apiErrors';
import { runExclusive } from './rateLimit/keyedMutex';
import { createRateLimiter } from './rateLimit/rateLimiter';
import { maxRetryLimits, readRetryLimits } from './retry/retryOptions';
import { abortableSleep } from './rateLimit/abortableSleep';
import {
	retryAfterMs,
	isRetryable,
	nextRetryDelay,
	type RetryLimits,
	type AttemptResult,
} from './retry/retryPolicy';
import { createConcurrencyLimit } from './rateLimit/concurrencyLimit';
import {
	sendOnce,
	type ApiResponse,
	type RequestContext,
	type ApiRequest,
	type TransportError,
} from './http/httpClient';

export type RequestResult = ApiResponse | TransportError;

/** One for all executions that n8n runs side by side, since an app's share OneSignal's limits. */
const limiter = createRateLimiter();

/**
 * Connections that are open at a time for one kind of call of an app. Where an answer takes a tenth of a
 * second, n8n has no time for more; and a system allows a program some thousands.
 */
const maxConnections = 256;
const concurrencyLimits = new Map<string, ReturnType<typeof createConcurrencyLimit>>();

/** Until when OneSignal closed lanes, in milliseconds, and its answer. */
const cooldowns = new Map<string, { until: number; outcome: RequestResult }>();

/** One question to OneSignal and its answer; a refusal is thrown. */
export const sendOrThrow = async (
	context: RequestContext,
	account: Account,
	request: ApiRequest,
): Promise<ApiResponse> => unwrapOrThrow(context, await sendWithRetry(context, account, request));

/**
 * Asks until there is an answer, for one user one question after another: an older value must not come
 * after a newer one. Throws only when the execution is stopped.
 */
export async function sendWithRetry(
	context: RequestContext,
	account: Account,
	request: ApiRequest,
): Promise<RequestResult> {
	const call = classifyRequest(request);
	const lane = rateLimitKey(call, account);
	const insist = async (inVain: number) =>
		await retryLoop({ context, account, request, call, lane }, inVain);
	const { outcome } = call.userKey
		? await runExclusive(`${lane} ${call.userKey}`, insist, cancelSignalOf(context))
		: await insist(0);
	return outcome;
}

interface PendingRequest {
	context: RequestContext;
	account: Account;
	request: ApiRequest;
	call: RequestClass;
	lane: string;
}

/**
 * Waits for its turn, and asks again where OneSignal is busy or nobody knows what became of the question.
 *
 * @param inVain how long the one before, about the same user, was not heard, in milliseconds
 */
async function retryLoop(
	{ context, account, request, call, lane }: PendingRequest,
	inVain: number,
): Promise<{ outcome: RequestResult; inVain: number }> {
	const signal = cancelSignalOf(context);
	const patience = readRetryLimits(context);
	// Of the time that those before us take, only what was in vain: the rest is no fault of OneSignal's.
	let elapsed = inVain;
	/** An earlier try may have been worked on, and its answer lost. */
	let mayBeDone = false;
	for (let count = 1; ; count++) {
		if (call.userKey) {
			await limiter.acquire(`${lane} ${call.userKey}`, perSecond('owner', account), signal);
		}
		const { outcome, took } = await concurrencyLimitFor(lane)(async () => {
			signal?.throwIfAborted();
			const refusal = cooldownResponse(lane, patience);
			if (refusal) return { outcome: refusal, took: 0 };
			await limiter.acquire(lane, perSecond(call.limitGroup, account), signal);
			const answered = await measure(() => sendOnce(context, account, request));
			recordCooldown(lane, answered.outcome);
			return answered;
		});
		const { isRepeatable } = call;
		const last = attemptResult(outcome);
		elapsed += took;
		const wait = nextRetryDelay(last, { count, elapsed, isRepeatable }, patience);
		if (wait === undefined) {
			return {
				outcome: mayBeDone ? reconcileLostResponse(request, outcome) : outcome,
				inVain: isRetryable(last, true) ? elapsed : 0,
			};
		}
		elapsed += wait;
		mayBeDone ||= last.status !== 429;
		// A 429 is meant for everybody who asks the like.
		if (last.status === 429) limiter.pauseFor(lane, wait);
		else await abortableSleep(wait, signal);
	}
}

/** What closed a lane, where that lasts longer than somebody would wait: asking early makes OneSignal close it anew. */
function cooldownResponse(lane: string, { total }: RetryLimits): RequestResult | undefined {
	const { until = 0, outcome } = cooldowns.get(lane) ?? {};
	return until > Date.now() + total ? outcome : undefined;
}

/** A wish beyond what anybody may wait for is taken for a slip, which would otherwise hold until n8n restarts. */
function recordCooldown(lane: string, outcome: RequestResult): void {
	const last = attemptResult(outcome);
	if (last.status !== 429) return;
	const now = Date.now();
	const delay = Math.min(retryAfterMs(last, now), maxRetryLimits.seconds * 1000);
	cooldowns.set(lane, { until: now + delay, outcome });
}

/** After a try whose answer was lost: what is gone was deleted, and what stands in the way may be its work. */
function reconcileLostResponse({ method }: ApiRequest, outcome: RequestResult): RequestResult {
	const { status } = attemptResult(outcome);
	const isDeletion = method === 'DELETE';
	if (isDeletion && status === 404)
		return { ...(outcome as ApiResponse), statusCode: 200, body: {} };
	const isInTheWay = status === 409 || (isDeletion && status === 400);
	return isInTheWay ? { ...(outcome as ApiResponse), mayHaveSucceeded: true } : outcome;
}

async function measure(
	ask: () => Promise<RequestResult>,
): Promise<{ outcome: RequestResult; took: number }> {
	const start = Date.now();
	const outcome = await ask();
	return { outcome, took: Date.now() - start };
}

/** The answer of an outcome; what is none is thrown, in the name of the item that asked. */
export function unwrapOrThrow(context: RequestContext, outcome: RequestResult): ApiResponse {
	if ('code' in outcome) throw connectionError(context, outcome);
	throwApiError(context, outcome);
	if (!isCompleteJson(outcome)) throw invalidResponseError(context, outcome);
	return outcome;
}

/** An organization is known by nothing but its key. */
const rateLimitKey = ({ limitGroup }: RequestClass, { appId, credential }: Account): string =>
	`${appId || String(credential.apiKey)} ${limitGroup}`;

function concurrencyLimitFor(lane: string): ReturnType<typeof createConcurrencyLimit> {
	const seats = concurrencyLimits.get(lane) ?? createConcurrencyLimit(maxConnections);
	concurrencyLimits.set(lane, seats);
	return seats;
}

const cancelSignalOf = (context: RequestContext): AbortSignal | undefined =>
	'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;

const attemptResult = (outcome: RequestResult): AttemptResult =>
	'code' in outcome
		? { isComplete: true }
		: {
				status: outcome.statusCode,
				retryAfter: outcome.headers['retry-after'],
				date: outcome.headers.date,
				isComplete: isCompleteJson(outcome),
			};

/** JSON that was cut on its way arrives as text. */
const isCompleteJson = ({ statusCode, body }: ApiResponse): boolean =>
	statusCode >= 300 || typeof body !== 'string' || body === '';
