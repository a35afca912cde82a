import { validationError } from '../../parse/validationError';
import type { Account } from '../http/account';
import { executionMemory } from '../idempotency/executionMemory';
import type { ItemRecord } from '../idempotency/itemRecord';
import { answerFrom, keyLeft, wasSent } from './assignKeys';
import type { BatchEntry, KeyedKind } from './batchEntry';
import { narrowed } from './messageBatch';

/*
 * Items that say the same are one message. The recipients of an item that was sent have it, but for those that
 * OneSignal reported; the recipients of an item whose outcome is unknown may have it.
 */

const recordOf = ({ context, item }: BatchEntry): ItemRecord | undefined =>
	executionMemory(context).recordOf(item);

/** Which entry sends a message to a recipient. */
function createSenderIndex() {
	const accounts = new Map<Account, Map<string, Map<string, BatchEntry>>>();
	const recipientsOf = ({ account, content }: BatchEntry): Map<string, BatchEntry> => {
		const contents = accounts.get(account) ?? new Map<string, Map<string, BatchEntry>>();
		const recipients = contents.get(content) ?? new Map<string, BatchEntry>();
		accounts.set(account, contents.set(content, recipients));
		return recipients;
	};
	return {
		add(entry: BatchEntry): void {
			const recipients = recipientsOf(entry);
			for (const each of entry.audience) if (!recipients.has(each)) recipients.set(each, entry);
		},
		/** The one that sends the message of this entry to a recipient. */
		senderTo: (entry: BatchEntry, recipient: string): BatchEntry | undefined =>
			recipientsOf(entry).get(recipient),
	};
}

/** An index of the other items of the run that have such a record; none if there are none. */
function indexOthers(
	entries: BatchEntry[],
	all: BatchEntry[],
	isMeant: (record: ItemRecord | undefined) => boolean,
) {
	const own = new Set(entries.map(({ item }) => item));
	const others = all.filter((entry) => !own.has(entry.item) && isMeant(recordOf(entry)));
	if (others.length === 0) return undefined;
	const index = createSenderIndex();
	for (const other of others) index.add(other);
	return index;
}

/**
 * Leaves out the recipients that another item reached in an earlier try: a person may correct an item so that
 * it names someone again. An entry that has no other recipient is answered, and noted as sent.
 */
export function leaveOutReached(
	entries: BatchEntry[],
	all: BatchEntry[],
	kind: KeyedKind,
): BatchEntry[] {
	const sent = indexOthers(entries, all, wasSent);
	if (!sent) return entries;
	return entries.flatMap((entry) => {
		const unreached = entry.audience.filter((recipient) => !sent.senderTo(entry, recipient));
		if (unreached.length === entry.audience.length) return [entry];
		if (unreached.length > 0) return [narrowed(entry, unreached)];
		answerLike(sent.senderTo(entry, entry.audience[0]) as BatchEntry, entry, kind);
		return [];
	});
}

function answerLike(sender: BatchEntry, entry: BatchEntry, kind: KeyedKind): void {
	const record = recordOf(sender) as ItemRecord;
	const own = recordOf(entry);
	if (own?.state === 'refused' && own.key === record.key) {
		// Both left in one request, of which OneSignal reported that it didn't reach this item's recipients.
		answerFrom(record, entry, { ...kind, remembered: () => notReachedWith(sender) });
		return;
	}
	executionMemory(entry.context).note([entry.item], record);
	answerFrom(record, entry, kind);
}

const notReachedWith = ({ item }: BatchEntry) => ({
	statusCode: 200,
	body: { id: '', errors: [`OneSignal reported so when it sent item ${item}`] },
});

/** Refuses entries that name a recipient of another item whose outcome is unknown; returns the others. */
export function refuseMaybeReached(entries: BatchEntry[], all: BatchEntry[]): BatchEntry[] {
	const left = indexOthers(entries, all, (record) => record?.state === 'left');
	if (!left) return entries;
	return entries.filter((entry) => {
		const [other] = entry.audience.flatMap((recipient) => left.senderTo(entry, recipient) ?? []);
		if (other) entry.reject(outcomeUnknown(entry, other));
		return !other;
	});
}

/**
 * The entries that can be repeated at once. Those that name a recipient that an earlier one of them may have
 * reached, under another key, are refused until that is known.
 */
export function refuseTwiceLeft(left: BatchEntry[]): BatchEntry[] {
	const index = createSenderIndex();
	return left.filter((entry) => {
		const other = entry.audience
			.map((recipient) => index.senderTo(entry, recipient))
			.find((sender) => sender && keyLeft(sender) !== keyLeft(entry));
		if (other) entry.reject(outcomeUnknown(entry, other));
		else index.add(entry);
		return !other;
	});
}

const outcomeUnknown = ({ context }: BatchEntry, { item }: BatchEntry): Error =>
	validationError(
		context,
		`This item names a recipient of item ${item}, whose message may have been sent`,
		`Nothing was sent for this item. Retry the execution: it is sent once the outcome of item ${item} is known.`,
	);
