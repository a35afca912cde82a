import { uuidFrom } from '../idempotency/deriveKey';
import { allocateKeys } from '../idempotency/keyAllocator';
import { messageAudience } from '../idempotency/recipients';
import { ownTurnForMany } from '../run/eventLoopTurn';
import { settingsOf } from '../run/settings';
import { askForKey, isUnknownKey } from './askForKey';
import { answerFromMemory, customKeyOf, keyLeft, withSameContent } from './assignKeys';
import type { BatchEntry, KeyedKind } from './batchEntry';
import { sendOrBisect } from './bisect';
import { connectedEntries } from './connectedEntries';
import { commonAudience, contentOf, hasRecipientList, messageBatch, withKey } from './messageBatch';
import { groupBy } from './multimap';
import { sendBatch, settleBatch } from './sendBatch';
import { splitByHash } from './splitByHash';
import { hasStaticContent } from './staticContent';

/** OneSignal's limit for the recipients of one message. */
const maxRecipients = 20_000;

/** Up to so many items leave one by one, so that each learns its own outcome. */
const maxSeparateItems = 100;

/** Messages: what says the same reaches each person once, and leaves in as few requests as is wise. */
export const messages: KeyedKind = {
	audienceOf: messageAudience,
	contentOf,
	withKey,
	remembered: (id) => ({ statusCode: 200, body: { id } }),
	sendAll,
};

async function sendAll(all: BatchEntry[]): Promise<void> {
	const unsent = answerFromMemory(all, messages);
	const { left = [], fresh = [] } = Object.fromEntries(
		groupBy(unsent, (entry) => (keyLeft(entry) ? 'left' : 'fresh')),
	);
	const { custom = [], derived = [] } = Object.fromEntries(
		groupBy(fresh, (entry) => (customKeyOf(entry) ? 'custom' : 'derived')),
	);
	await Promise.all([
		...[...groupBy(left, keyLeft)].map(
			async ([key = '', entries]) => await repeat(entries, key, all),
		),
		...[...groupBy(custom, customKeyOf)].map(
			async ([key = '', entries]) => await send(withSameContent(entries), key),
		),
		sendUnderDerivedKeys(derived, all),
	]);
}

async function send(entries: BatchEntry[], key: string): Promise<void> {
	const batch = messageBatch(entries, key);
	await settleBatch(batch, await sendBatch(batch));
}

/**
 * Repeats a request whose outcome is unknown under its key. Items that don't say the same any more can't leave
 * together, nor can those among which one is refused: where OneSignal doesn't know the key, none of them was
 * sent, and they leave like new ones.
 */
async function repeat(entries: BatchEntry[], key: string, all: BatchEntry[]): Promise<void> {
	const batch = messageBatch(entries, key);
	if (new Set(entries.map(byContent)).size === 1) {
		const result = await sendBatch(batch);
		const isRefused = 'statusCode' in result && result.statusCode === 400;
		if (entries.length === 1 || !isRefused) {
			await settleBatch(batch, result);
			return;
		}
	}
	const answer = await askForKey(entries[0], key);
	if (isUnknownKey(answer)) await sendUnderDerivedKeys(entries, all);
	else await settleBatch(batch, answer);
}

async function sendUnderDerivedKeys(entries: BatchEntry[], all: BatchEntry[]): Promise<void> {
	await ownTurnForMany(entries);
	const groups = await groupsOf(entries, all);
	await ownTurnForMany(entries);
	const claims = groups.map((group) => ({ entries: group, audience: commonAudience(group) }));
	const keys = allocateKeys(claims, all);
	await Promise.all(
		groups.map(async (group, i) => {
			const keyOf = (part: BatchEntry[]): string =>
				part.length === group.length ? keys[i] : uuidFrom([keys[i], commonAudience(part)]);
			await ownTurnForMany(group);
			await sendOrBisect(group, (part) => messageBatch(part, keyOf(part)));
		}),
	);
}

/** Which entries leave as one request. */
async function groupsOf(entries: BatchEntry[], all: BatchEntry[]): Promise<BatchEntry[][]> {
	const counts = new Map([...groupBy(all, byContent)].map(([key, same]) => [key, same.length]));
	const perAccount = [...groupBy(entries, ({ account }) => account).values()];
	const perContent = perAccount.flatMap((own) => [...groupBy(own, byContent).values()]);
	const groups = perContent.map(
		async (same) => await groupsOfContent(same, counts.get(same[0].content) ?? 0),
	);
	return (await Promise.all(groups)).flat();
}

const byContent = ({ content }: BatchEntry): string => content;

/** @param count how many items of the run say the same, those that were sent already included */
async function groupsOfContent(entries: BatchEntry[], count: number): Promise<BatchEntry[][]> {
	const [{ context }] = entries;
	const mode = settingsOf(context).combineItems(context);
	if (!hasStaticContent(context) && mode !== 'always') return entries.map((each) => [each]);
	const groups = connectedEntries(entries);
	const isMany = mode === 'automatic' && count > maxSeparateItems;
	if (!hasRecipientList(entries[0]) || !(mode === 'always' || isMany)) return groups;
	await ownTurnForMany(groups);
	const parts = splitByHash(groups, {
		max: maxRecipients,
		sizeOf: (group) => commonAudience(group).length,
		nameOf: (group) => commonAudience(group)[0],
	});
	return parts.map((part) => part.flat());
}
