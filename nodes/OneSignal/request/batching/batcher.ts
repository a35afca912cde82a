import { sleep } from 'n8n-workflow';
import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { whenAllStarted, throwIfItemFailed } from '../run/startItems';
import { sendWithRetry, unwrapOrThrow, type RequestResult } from '../sendWithRetry';
import { getRunState, type RunState } from '../run/runState';
import type { ApiResponse, ApiRequest } from '../http/httpClient';

/** One request of one item, waiting to leave. */
export interface BatchEntry {
	context: IExecuteSingleFunctions;
	request: ApiRequest;
}

/** A way in which requests of several items leave as one. */
export interface BatchStrategy {
	/** Requests with the same ticket may travel together; without one a request travels alone. */
	batchKey(passenger: BatchEntry): string | undefined;
	/** Shares passengers with the same ticket out among requests. */
	chunk<P extends BatchEntry>(passengers: P[]): P[][];
	/** The one request for several passengers. */
	merge(passengers: BatchEntry[]): ApiRequest;
	/** What the common answer says to each of them. */
	splitResponse(passengers: BatchEntry[], answer: ApiResponse): ApiResponse[];
	/** Whether OneSignal may refuse a load for the sake of some passengers only. */
	canPartiallyFail: boolean;
}

interface PendingEntry extends BatchEntry {
	resolve(answer: ApiResponse): void;
	reject(reason: unknown): void;
}

/**
 * Lets an item's request leave together with those of other items of its run. A moment after the last
 * of them has begun, everybody is here.
 */
export const enqueue = async (
	vehicle: BatchStrategy,
	ticket: string,
	passenger: BatchEntry,
): Promise<ApiResponse> =>
	await new Promise((resolve, reject) => {
		const run = getRunState(passenger.context);
		const stops = run.openBatches as Map<string, PendingEntry[]>;
		const mine = { ...passenger, resolve, reject };
		const waiting = stops.get(ticket);
		if (waiting) {
			waiting.push(mine);
			return;
		}
		const all = [mine];
		stops.set(ticket, all);
		void flush(vehicle, ticket, all);
	});

async function flush(vehicle: BatchStrategy, ticket: string, all: PendingEntry[]): Promise<void> {
	const [{ context }] = all;
	const run = getRunState(context);
	try {
		await whenBatchComplete(context, run);
		run.openBatches.delete(ticket);
		// Somebody who is mended and comes along the next time would make it another request, with another key.
		throwIfItemFailed(context);
		for (const load of vehicle.chunk(all)) void sendBatch(vehicle, load);
	} catch (failure) {
		for (const each of all) each.reject(failure);
	}
}

/** Whoever is looked up first comes later. */
async function whenBatchComplete(
	context: IExecuteSingleFunctions,
	{ lookupCache }: RunState,
): Promise<void> {
	await whenAllStarted(context);
	await sleep(0);
	if (lookupCache.size === 0) return;
	await Promise.allSettled(lookupCache.values());
	await sleep(0);
}

async function sendBatch(vehicle: BatchStrategy, load: PendingEntry[]): Promise<void> {
	const [{ context, request }] = load;
	try {
		const { account } = getRunState(context);
		const merged = load.length === 1 ? request : vehicle.merge(load);
		const outcome = await sendWithRetry(context, await account, merged);
		if (vehicle.canPartiallyFail && load.length > 1 && isRefused(outcome))
			await bisect(vehicle, load);
		else settleEntries(vehicle, load, outcome);
	} catch (error) {
		for (const each of load) each.reject(error);
	}
}

/** Finds those who were refused: each half tries by itself. */
async function bisect(vehicle: BatchStrategy, load: PendingEntry[]): Promise<void> {
	const middle = Math.ceil(load.length / 2);
	await Promise.all([
		sendBatch(vehicle, load.slice(0, middle)),
		sendBatch(vehicle, load.slice(middle)),
	]);
}

const isRefused = (outcome: RequestResult): boolean =>
	'statusCode' in outcome && outcome.statusCode === 400;

/** Everybody gets an answer, or an error, of their own. */
function settleEntries(vehicle: BatchStrategy, load: PendingEntry[], outcome: RequestResult): void {
	let answers: ApiResponse[] | undefined;
	for (const [place, { context, resolve, reject }] of load.entries()) {
		try {
			const answer = unwrapOrThrow(context, outcome);
			answers ??= load.length === 1 ? [answer] : splitAmong(vehicle, load, answer);
			resolve(answers[place]);
		} catch (error) {
			reject(error);
		}
	}
}

const splitAmong = (
	vehicle: BatchStrategy,
	load: PendingEntry[],
	answer: ApiResponse,
): ApiResponse[] =>
	vehicle.splitResponse(load, answer).map((own) => ({ ...own, batchSize: load.length }));
