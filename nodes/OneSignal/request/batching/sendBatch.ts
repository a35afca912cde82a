import { executionMemory } from '../idempotency/executionMemory';
import type { ItemRecord } from '../idempotency/itemRecord';
import type { ApiRequest, ApiResponse, RequestResult } from '../http/httpClient';
import { isProven, isReplay, isSuccessStatus } from '../http/responseProof';
import { manyItems, ownTurn, ownTurnForMany } from '../run/eventLoopTurn';
import { sendWithRetry, unwrapOrThrow } from '../sendWithRetry';
import { responseBody } from '../toItems';
import { sentEarlierWarning } from './assignKeys';
import type { BatchEntry } from './batchEntry';
import { pushTo } from './multimap';

/** A request that carries the messages or events of one or several entries. */
export interface Batch {
	entries: BatchEntry[];
	request: ApiRequest;
	/** The idempotency key of an entry: of messages all have the same one. */
	keyOf(entry: BatchEntry): string;
	/** Whether an entry keeps its key in a part of the batch, so that none is sent twice by dividing it. */
	keepsKeys?: true;
	/** What the common response says to each entry, in their order. */
	splitResponse(response: ApiResponse): ApiResponse[];
}

/** Sends a batch, and notes for each of its items that it left. */
export async function sendBatch(batch: Batch): Promise<RequestResult> {
	const [{ context, account }] = batch.entries;
	const isInDoubt = batch.entries.some((entry) => isLeft(entry, batch.keyOf(entry)));
	note(batch, () => ({ state: 'left' }));
	const result = await sendWithRetry(context, account, batch.request);
	await ownTurnForMany(batch.entries);
	if (!isInDoubt || 'code' in result) return result;
	const wasSentEarlier = isReplay(result) && {
		isRemembered: true as const,
		warnings: [sentEarlierWarning],
	};
	return { ...result, isAfterLostResponse: true, ...wasSentEarlier };
}

const isLeft = ({ context, item }: BatchEntry, key: string): boolean => {
	const record = executionMemory(context).recordOf(item);
	return record?.key === key && record.state === 'left';
};

/** Notes the outcome of a batch for each of its items; returns what each of them gets. */
export function noteOutcome(batch: Batch, result: RequestResult): RequestResult[] {
	const own = ownResults(batch, result);
	note(batch, (_entry, i) => outcomeOf(batch, own[i]));
	return own;
}

/** Notes the outcome of a batch, and settles its entries, with turns for n8n in between. */
export async function settleBatch(batch: Batch, result: RequestResult): Promise<void> {
	const own = noteOutcome(batch, result);
	for (const [i, { context, resolve, reject }] of batch.entries.entries()) {
		if (i % manyItems === manyItems - 1) await ownTurn();
		try {
			resolve(unwrapOrThrow(context, own[i]));
		} catch (error) {
			reject(error);
		}
	}
}

function ownResults({ entries, splitResponse }: Batch, result: RequestResult): RequestResult[] {
	if ('code' in result || !isSuccessStatus(result.statusCode) || !isProven(result))
		return entries.map(() => result);
	const responses = splitResponse(result);
	if (entries.length === 1) return responses;
	return responses.map((each) => ({ ...each, batchSize: entries.length }));
}

/**
 * A refusal after an earlier attempt was lost proves nothing: that one may have been accepted. Nor does one
 * within an accepted batch of events: it may name no event clearly, and OneSignal wants it again under its key.
 */
function outcomeOf({ keepsKeys }: Batch, result: RequestResult): Pick<ItemRecord, 'state' | 'id'> {
	if ('code' in result || isTemporary(result.statusCode)) return { state: 'left' };
	if (isSuccessStatus(result.statusCode) && isProven(result)) {
		const { id, notification_id, errors } = responseBody(result);
		if (id || notification_id) return { state: 'sent', id: String(id || notification_id) };
		if (errors === undefined) return { state: 'accepted' };
		if (keepsKeys) return { state: 'left' };
	} else if (isSuccessStatus(result.statusCode)) {
		return { state: 'left' };
	}
	return { state: result.isAfterLostResponse ? 'left' : 'refused' };
}

const isTemporary = (statusCode: number): boolean =>
	statusCode >= 500 || [408, 425, 429].includes(statusCode);

function note(
	{ entries, keyOf }: Batch,
	outcome: (entry: BatchEntry, i: number) => Pick<ItemRecord, 'state' | 'id'>,
): void {
	const items = new Map<string, number[]>();
	const records = new Map<string, ItemRecord>();
	for (const [i, entry] of entries.entries()) {
		const record = { key: keyOf(entry), ...outcome(entry, i) };
		const same = `${record.key} ${record.state} ${record.id}`;
		records.set(same, record);
		pushTo(items, same, entry.item);
	}
	const memory = executionMemory(entries[0].context);
	for (const [same, record] of records) memory.note(items.get(same) ?? [], record);
}
