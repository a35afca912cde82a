import type { ApiResponse, RequestResult } from '../http/httpClient';
import { errorMessagesIn } from '../errors/readErrorBody';
import { unwrapOrThrow } from '../sendWithRetry';
import type { BatchEntry } from './batchEntry';
import { noteOutcome, sendBatch, settleBatch, type Batch } from './sendBatch';

/** The most requests that one refused batch is taken apart into. */
const maxRequests = 500;

/** So many single items, spread over the batch, tell whether it is the content that is refused. */
const probes = 4;

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
	entries: BatchEntry[],
	toBatch: (entries: BatchEntry[]) => Batch,
): Promise<void> {
	const search: Search = { toBatch, requests: 0 };
	if (!(await isRefusedWhole(search, entries))) return;
	const refused = await refusedHalves(search, sortedByAudience(entries));
	const remaining =
		refused.length === 2 && entries.length > 2 * probes ? await probe(search, refused) : refused;
	for (const half of remaining) await divide(search, half);
}

/**
 * The same halves, and so the same keys, in whichever order a list comes when it is fetched again after a crash.
 */
function sortedByAudience(entries: BatchEntry[]): BatchEntry[] {
	return entries
		.map((entry) => ({ entry, name: JSON.stringify(entry.audience) }))
		.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))
		.map(({ entry }) => entry);
}

async function divide(search: Search, entries: BatchEntry[]): Promise<void> {
	for (const half of await refusedHalves(search, entries)) await divide(search, half);
}

/** The halves that were refused as a whole, and have more than one item. */
async function refusedHalves(search: Search, entries: BatchEntry[]): Promise<BatchEntry[][]> {
	const middle = Math.ceil(entries.length / 2);
	const refused: BatchEntry[][] = [];
	for (const half of [entries.slice(0, middle), entries.slice(middle)]) {
		if (await isRefusedWhole(search, half)) refused.push(half);
	}
	return refused;
}

/** Sends some of the items one by one; where all are refused in the same words, so are the others. */
async function probe(search: Search, halves: BatchEntry[][]): Promise<BatchEntry[][]> {
	const all = halves.flat();
	const samples = new Set(
		Array.from({ length: probes }, (_, i) => all[Math.floor((i * all.length) / probes)]),
	);
	const heard: string[] = [];
	let last: RequestResult | undefined;
	for (const entry of samples) {
		const batch = search.toBatch([entry]);
		search.requests += 1;
		last = await sendBatch(batch);
		await settleBatch(batch, last);
		if (isRefusal(last, batch)) heard.push(errorMessagesIn(last.body).join('; '));
	}
	if (heard.length === probes && new Set(heard).size === 1) search.verdict = last;
	return halves.map((half) => half.filter((entry) => !samples.has(entry)));
}

/** Sends some items as one batch. Unless it is to be divided further, each of them learns its outcome. */
async function isRefusedWhole(search: Search, entries: BatchEntry[]): Promise<boolean> {
	if (entries.length === 0) return false;
	if (search.verdict) {
		rejectAll(entries, search.verdict);
		return false;
	}
	search.requests += 1;
	const batch = search.toBatch(entries);
	const result = await sendBatch(batch);
	if (entries.length > 1 && isRefusal(result, batch)) {
		noteOutcome(batch, result);
		if (search.requests >= maxRequests) search.verdict = result;
		return true;
	}
	await settleBatch(batch, result);
	return false;
}

/** After a response was lost, the batch may have been accepted: its parts must not leave under other keys. */
const isRefusal = (result: RequestResult, { keepsKeys }: Batch): result is ApiResponse =>
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
