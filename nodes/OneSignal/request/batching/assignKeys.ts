import type { ApiResponse } from '../http/httpClient';
import { keyFromCustom, requireSameContent } from '../idempotency/customKey';
import { executionMemory } from '../idempotency/executionMemory';
import type { ItemRecord } from '../idempotency/itemRecord';
import { allocateKeys } from '../idempotency/keyAllocator';
import { settingsOf } from '../run/settings';
import type { BatchEntry, KeyedKind } from './batchEntry';

/**
 * The keys of requests that leave one by one. An entry whose outcome in an earlier try is unknown keeps its
 * key, even if the item was corrected since.
 */
export function assignKeys(entries: BatchEntry[], all: BatchEntry[]): Map<BatchEntry, string> {
	const keys = new Map<BatchEntry, string>();
	const fresh: BatchEntry[] = [];
	for (const entry of entries) {
		const known = keyLeft(entry) ?? customKeyOf(entry);
		if (known) keys.set(entry, known);
		else fresh.push(entry);
	}
	const claims = fresh.map((entry) => ({ entries: [entry], audience: entry.audience }));
	for (const [i, key] of allocateKeys(claims, all).entries()) keys.set(fresh[i], key);
	return keys;
}

export const sentEarlierWarning =
	"This item was already sent by an earlier attempt. Changes made since then weren't sent.";

/** Answers the entries that an earlier try of the run has sent; returns the others. */
export const answerFromMemory = (
	entries: BatchEntry[],
	kind: Pick<KeyedKind, 'remembered' | 'withKey'>,
): BatchEntry[] =>
	entries.filter((entry) => {
		const record = executionMemory(entry.context).recordOf(entry.item);
		if (!wasSent(record)) return true;
		answerFrom(record, entry, kind);
		return false;
	});

export const wasSent = (record: ItemRecord | undefined): record is ItemRecord =>
	record?.state === 'sent' || record?.state === 'accepted';

/** Answers an entry with what is known of the message that was sent. */
export function answerFrom(
	{ key, id }: ItemRecord,
	{ request, resolve }: BatchEntry,
	{ remembered, withKey }: Pick<KeyedKind, 'remembered' | 'withKey'>,
): void {
	resolve({
		...remembered(id),
		headers: {},
		request: withKey(request, key) as ApiResponse['request'],
		isRemembered: true,
		warnings: [sentEarlierWarning],
	});
}

/** The key under which an earlier try left, where its outcome is unknown. */
export function keyLeft({ context, item }: BatchEntry): string | undefined {
	const record = executionMemory(context).recordOf(item);
	return record?.state === 'left' ? record.key : undefined;
}

/** The key that the person gave. */
export function customKeyOf(entry: BatchEntry): string | undefined {
	const text = settingsOf(entry.context).idempotencyKey(entry.context);
	return text ? keyFromCustom(text, entry) : undefined;
}

/** Refuses entries that share a key of the person's own although they say something else. */
export function withSameContent(entries: BatchEntry[]): BatchEntry[] {
	const [first] = entries;
	return entries.filter((entry) => {
		try {
			requireSameContent(first, entry);
			return true;
		} catch (error) {
			entry.reject(error);
			return false;
		}
	});
}
