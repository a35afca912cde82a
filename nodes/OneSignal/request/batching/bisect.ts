import type { ApiResponse, RequestResult } from '../http/httpClient';
import { errorMessagesIn } from '../errors/readErrorBody';
import { unwrapOrThrow } from '../sendWithRetry';
import { sortedByAudience } from './audienceOrder';
import type { BatchEntry } from './batchEntry';
import { noteOutcome, sendBatch, settleBatch, type Batch } from './sendBatch';

/** The most requests that one refused batch is taken apart into. */
const maxRequests = 500;

/** So many single items, spread over the batch, tell whether it is the content that is refused. */
const probes = 4;

/** Entries that are sent together or not at all, since they share recipients. */
export type Unit = BatchEntry[];

interface Search {
	toBatch(entries: BatchEntry[]): Batch;
	requests: number;
	/** The refusal that stands for all items left, once it is known or the search has become too long. */
	verdict?: RequestResult;
}

/**
 * Sends entries as one batch. One that OneSignal refuses is halved until the items it refuses are found, so
 * that the others are sent.
 */
export async function sendOrBisect(
	units: Unit[],
	toBatch: (entries: BatchEntry[]) => Batch,
): Promise<void> {
	const search: Search = { toBatch, requests: 0 };
	if (!(await isRefusedWhole(search, units))) return;
	const refused = await refusedHalves(search, sortedByAudience(units));
	const remaining =
		refused.length === 2 && units.length > 2 * probes ? await probe(search, refused) : refused;
	for (const half of remaining) await divide(search, half);
}

async function divide(search: Search, units: Unit[]): Promise<void> {
	for (const half of await refusedHalves(search, units)) await divide(search, half);
}

/** The halves that were refused as a whole, and have more than one unit. */
async function refusedHalves(search: Search, units: Unit[]): Promise<Unit[][]> {
	const middle = Math.ceil(units.length / 2);
	const refused: Unit[][] = [];
	for (const half of [units.slice(0, middle), units.slice(middle)]) {
		if (await isRefusedWhole(search, half)) refused.push(half);
	}
	return refused;
}

/** Sends some of the units one by one; where all are refused in the same words, so are the others. */
async function probe(search: Search, halves: Unit[][]): Promise<Unit[][]> {
	const all = halves.flat();
	const samples = new Set(
		Array.from({ length: probes }, (_, i) => all[Math.floor((i * all.length) / probes)]),
	);
	const heard: string[] = [];
	let last: RequestResult | undefined;
	for (const unit of samples) {
		const batch = search.toBatch(unit);
		search.requests += 1;
		last = await sendBatch(batch);
		await settleBatch(batch, last);
		if (canBeDivided(last, batch)) heard.push(errorMessagesIn(last.body).join('; '));
	}
	if (heard.length === probes && new Set(heard).size === 1) search.verdict = last;
	return halves.map((half) => half.filter((unit) => !samples.has(unit)));
}

/** Sends some units as one batch. Unless it is to be divided further, each of the items learns its outcome. */
async function isRefusedWhole(search: Search, units: Unit[]): Promise<boolean> {
	if (units.length === 0) return false;
	if (search.verdict) {
		rejectAll(units.flat(), search.verdict);
		return false;
	}
	search.requests += 1;
	const batch = search.toBatch(units.flat());
	const result = await sendBatch(batch);
	if (units.length > 1 && canBeDivided(result, batch)) {
		noteOutcome(batch, result);
		if (search.requests >= maxRequests) search.verdict = result;
		return true;
	}
	await settleBatch(batch, result);
	return false;
}

/** After a response was lost, the batch may have been accepted: its parts must not leave under other keys. */
const canBeDivided = (result: RequestResult, { keepsKeys }: Batch): result is ApiResponse =>
	'statusCode' in result &&
	result.statusCode === 400 &&
	(keepsKeys === true || !result.isAfterLostResponse);

function rejectAll(entries: BatchEntry[], verdict: RequestResult): void {
	for (const { context, reject } of entries) {
		try {
			unwrapOrThrow(context, verdict);
		} catch (error) {
			reject(error);
		}
	}
}
