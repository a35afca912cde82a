import { validationError } from '../../parse/validationError';
import { executionMemory } from '../idempotency/executionMemory';
import type { ItemRecord } from '../idempotency/itemRecord';
import { answerFrom, isSent } from './assignKeys';
import type { BatchEntry, KeyedKind } from './batchEntry';
import { narrowed } from './messageBatch';
import { pushTo } from './multimap';

const recordOf = ({ context, item }: BatchEntry): ItemRecord | undefined =>
	executionMemory(context).recordOf(item);

/** Finds the entry among some that sends the same message to a recipient as another one. */
function sameMessageTo(entries: BatchEntry[]) {
	const named = new Map<string, BatchEntry[]>();
	for (const entry of entries) {
		for (const recipient of entry.audience) pushTo(named, recipient, entry);
	}
	return ({ account, content }: BatchEntry, recipient: string): BatchEntry | undefined =>
		named.get(recipient)?.find((other) => other.account === account && other.content === content);
}

/** The other items of the run in a certain state. */
const othersOf = (
	entries: BatchEntry[],
	all: BatchEntry[],
	isMeant: (record: ItemRecord | undefined) => boolean,
): BatchEntry[] => {
	const own = new Set(entries.map(({ item }) => item));
	return all.filter((entry) => !own.has(entry.item) && isMeant(recordOf(entry)));
};

/**
 * The entries without the recipients that other items have reached in an earlier try of the run: a person may
 * correct an item so that it names someone again. An entry that has none left is answered like the other one.
 */
export function withoutReached(
	entries: BatchEntry[],
	all: BatchEntry[],
	kind: KeyedKind,
): BatchEntry[] {
	const sent = othersOf(entries, all, isSent);
	if (sent.length === 0) return entries;
	const reachedBy = sameMessageTo(sent);
	return entries.flatMap((entry) => {
		const unreached = entry.audience.filter((recipient) => !reachedBy(entry, recipient));
		if (unreached.length === entry.audience.length) return [entry];
		if (unreached.length > 0) return [narrowed(entry, unreached)];
		const record = recordOf(reachedBy(entry, entry.audience[0]) as BatchEntry) as ItemRecord;
		executionMemory(entry.context).note([entry.item], record);
		answerFrom(record, entry, kind);
		return [];
	});
}

/** The entries without a recipient that another item may have reached; refuses those that have one. */
export function withoutUnknown(entries: BatchEntry[], all: BatchEntry[]): BatchEntry[] {
	const left = othersOf(entries, all, (record) => record?.state === 'left');
	if (left.length === 0) return entries;
	const maybeReachedBy = sameMessageTo(left);
	return entries.filter((entry) => {
		const [other] = entry.audience.flatMap((recipient) => maybeReachedBy(entry, recipient) ?? []);
		if (other) entry.reject(outcomeUnknown(entry, other));
		return !other;
	});
}

const outcomeUnknown = ({ context }: BatchEntry, { item }: BatchEntry): Error =>
	validationError(
		context,
		`This item names a recipient of item ${item}, whose message may have been sent`,
		"Retry the execution. Once that message's outcome is known, no one gets it twice.",
	);
