import type { ApiResponse } from '../http/httpClient';
import { keyFromCustom, requireSameContent } from '../idempotency/customKey';
import { executionMemory } from '../idempotency/executionMemory';
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
	"An earlier try of this run sent this item. Recipients or content changed since then weren't sent.";

/** Answers the entries that an earlier try of the run has sent; returns the others. */
export const answerFromMemory = (
	entries: BatchEntry[],
	{ remembered, withKey }: Pick<KeyedKind, 'remembered' | 'withKey'>,
): BatchEntry[] =>
	entries.filter(({ context, item, request, resolve }) => {
		const record = executionMemory(context).recordOf(item);
		if (record?.state !== 'sent' && record?.state !== 'accepted') return true;
		resolve({
			...remembered(record.id),
			headers: {},
			request: withKey(request, record.key) as ApiResponse['request'],
			isRemembered: true,
			warnings: [sentEarlierWarning],
		});
		return false;
	});

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
