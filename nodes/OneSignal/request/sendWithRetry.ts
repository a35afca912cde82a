import type { Account } from './http/account';
import { callOf, perSecond, type Call } from './rateLimit/requestClass';
import { raiseRefusal, unreachable, unreadable } from './errors/apiErrors';
import { inTurn } from './rateLimit/keyedMutex';
import { createLimiter } from './rateLimit/rateLimiter';
import { most, patienceOf } from './retry/retryOptions';
import { pause } from './rateLimit/abortableSleep';
import { delayOf, isPassing, waitAfter, type Patience, type Try } from './retry/retryPolicy';
import { createSeats } from './rateLimit/concurrencyLimit';
import { attempt, type Answer, type Asker, type Request, type Silence } from './http/httpClient';

export type Outcome = Answer | Silence;

/** One for all executions that n8n runs side by side, since an app's share OneSignal's limits. */
const limiter = createLimiter();

/**
 * Connections that are open at a time for one kind of call of an app. Where an answer takes a tenth of a
 * second, n8n has no time for more; and a system allows a program some thousands.
 */
const atATime = 256;
const lanes = new Map<string, ReturnType<typeof createSeats>>();

/** Until when OneSignal closed lanes, in milliseconds, and its answer. */
const closures = new Map<string, { until: number; outcome: Outcome }>();

/** One question to OneSignal and its answer; a refusal is thrown. */
export const exchange = async (
	context: Asker,
	account: Account,
	request: Request,
): Promise<Answer> => settled(context, await converse(context, account, request));

/**
 * Asks until there is an answer, for one user one question after another: an older value must not come
 * after a newer one. Throws only when the execution is stopped.
 */
export async function converse(
	context: Asker,
	account: Account,
	request: Request,
): Promise<Outcome> {
	const call = callOf(request);
	const lane = laneOf(call, account);
	const insist = async (inVain: number) =>
		await askUntilAnswered({ context, account, request, call, lane }, inVain);
	const { outcome } = call.owner
		? await inTurn(`${lane} ${call.owner}`, insist, cancelSignalOf(context))
		: await insist(0);
	return outcome;
}

interface Question {
	context: Asker;
	account: Account;
	request: Request;
	call: Call;
	lane: string;
}

/**
 * Waits for its turn, and asks again where OneSignal is busy or nobody knows what became of the question.
 *
 * @param inVain how long the one before, about the same user, was not heard, in milliseconds
 */
async function askUntilAnswered(
	{ context, account, request, call, lane }: Question,
	inVain: number,
): Promise<{ outcome: Outcome; inVain: number }> {
	const signal = cancelSignalOf(context);
	const patience = patienceOf(context);
	// Of the time that those before us take, only what was in vain: the rest is no fault of OneSignal's.
	let elapsed = inVain;
	/** An earlier try may have been worked on, and its answer lost. */
	let mayBeDone = false;
	for (let count = 1; ; count++) {
		if (call.owner) {
			await limiter.turn(`${lane} ${call.owner}`, perSecond('owner', account), signal);
		}
		const { outcome, took } = await seatsOf(lane)(async () => {
			signal?.throwIfAborted();
			const refusal = refusalFor(lane, patience);
			if (refusal) return { outcome: refusal, took: 0 };
			await limiter.turn(lane, perSecond(call.kind, account), signal);
			const answered = await timed(() => attempt(context, account, request));
			noteClosure(lane, answered.outcome);
			return answered;
		});
		const { isRepeatable } = call;
		const last = tryOf(outcome);
		elapsed += took;
		const wait = waitAfter(last, { count, elapsed, isRepeatable }, patience);
		if (wait === undefined) {
			return {
				outcome: mayBeDone ? inDoubt(request, outcome) : outcome,
				inVain: isPassing(last, true) ? elapsed : 0,
			};
		}
		elapsed += wait;
		mayBeDone ||= last.status !== 429;
		// A 429 is meant for everybody who asks the like.
		if (last.status === 429) limiter.close(lane, wait);
		else await pause(wait, signal);
	}
}

/** What closed a lane, where that lasts longer than somebody would wait: asking early makes OneSignal close it anew. */
function refusalFor(lane: string, { total }: Patience): Outcome | undefined {
	const { until = 0, outcome } = closures.get(lane) ?? {};
	return until > Date.now() + total ? outcome : undefined;
}

/** A wish beyond what anybody may wait for is taken for a slip, which would otherwise hold until n8n restarts. */
function noteClosure(lane: string, outcome: Outcome): void {
	const last = tryOf(outcome);
	if (last.status !== 429) return;
	const now = Date.now();
	const delay = Math.min(delayOf(last, now), most.seconds * 1000);
	closures.set(lane, { until: now + delay, outcome });
}

/** After a try whose answer was lost: what is gone was deleted, and what stands in the way may be its work. */
function inDoubt({ method }: Request, outcome: Outcome): Outcome {
	const { status } = tryOf(outcome);
	const isDeletion = method === 'DELETE';
	if (isDeletion && status === 404) return { ...(outcome as Answer), statusCode: 200, body: {} };
	const isInTheWay = status === 409 || (isDeletion && status === 400);
	return isInTheWay ? { ...(outcome as Answer), mayBeDone: true } : outcome;
}

async function timed(ask: () => Promise<Outcome>): Promise<{ outcome: Outcome; took: number }> {
	const start = Date.now();
	const outcome = await ask();
	return { outcome, took: Date.now() - start };
}

/** The answer of an outcome; what is none is thrown, in the name of the item that asked. */
export function settled(context: Asker, outcome: Outcome): Answer {
	if ('silence' in outcome) throw unreachable(context, outcome);
	raiseRefusal(context, outcome);
	if (!isWhole(outcome)) throw unreadable(context, outcome);
	return outcome;
}

/** An organization is known by nothing but its key. */
const laneOf = ({ kind }: Call, { appId, credential }: Account): string =>
	`${appId || String(credential.apiKey)} ${kind}`;

function seatsOf(lane: string): ReturnType<typeof createSeats> {
	const seats = lanes.get(lane) ?? createSeats(atATime);
	lanes.set(lane, seats);
	return seats;
}

const cancelSignalOf = (context: Asker): AbortSignal | undefined =>
	'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;

const tryOf = (outcome: Outcome): Try =>
	'silence' in outcome
		? { isWhole: true }
		: {
				status: outcome.statusCode,
				retryAfter: outcome.headers['retry-after'],
				date: outcome.headers.date,
				isWhole: isWhole(outcome),
			};

/** JSON that was cut on its way arrives as text. */
const isWhole = ({ statusCode, body }: Answer): boolean =>
	statusCode >= 300 || typeof body !== 'string' || body === '';
