import type { Account } from '../http/account';
import { uuidFrom } from '../idempotency/deriveKey';
import { allocateKeys } from '../idempotency/keyAllocator';
import { messageAudience } from '../idempotency/recipients';
import { ownTurnForMany } from '../run/eventLoopTurn';
import { settingsOf } from '../run/settings';
import { askForKey, isUnknownKey } from './askForKey';
import { answerFromMemory, customKeyOf, keyLeft, withSameContent } from './assignKeys';
import type { BatchEntry, KeyedKind } from './batchEntry';
import { sendOrBisect, type Unit } from './bisect';
import { connectedEntries } from './connectedEntries';
import { commonAudience, contentOf, hasRecipientList, messageBatch, withKey } from './messageBatch';
import { groupBy } from './multimap';
import { packEntries } from './packEntries';
import { leaveOutReached, refuseMaybeReached, refuseTwiceLeft } from './reachedRecipients';
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

const combineMode = ({ context }: BatchEntry) => settingsOf(context).combineItems(context);

/** Whether items that say the same are one message. If their texts hold expressions, they may mean two. */
const combinesEqual = (entry: BatchEntry): boolean =>
	hasStaticContent(entry.context) || combineMode(entry) === 'always';

async function sendAll(all: BatchEntry[]): Promise<void> {
	const unsent = answerFromMemory(all, messages);
	const { left = [], fresh = [] } = Object.fromEntries(
		groupBy(unsent, (entry) => (keyLeft(entry) ? 'left' : 'fresh')),
	);
	// Only then is it known which recipients the run has reached.
	const neverSent = await repeatAll(left, all);
	const { custom = [], derived = [] } = Object.fromEntries(
		groupBy([...fresh, ...neverSent], (entry) => (customKeyOf(entry) ? 'custom' : 'derived')),
	);
	await Promise.all([
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

/** Repeats the requests whose outcome is unknown; returns the entries that were never sent. */
async function repeatAll(left: BatchEntry[], all: BatchEntry[]): Promise<BatchEntry[]> {
	const unreached =
		left.length > 0 && combinesEqual(left[0])
			? refuseTwiceLeft(leaveOutReached(left, all, messages))
			: left;
	const requests = [...groupBy(unreached, keyLeft)];
	const neverSent = requests.map(async ([key = '', entries]) => await repeat(entries, key));
	return (await Promise.all(neverSent)).flat();
}

/**
 * Repeats a request whose outcome is unknown under its key. Items that don't say the same any more can't leave
 * together, nor can those among which one is refused: where OneSignal doesn't know the key, none of them was
 * sent, and they are returned.
 */
async function repeat(entries: BatchEntry[], key: string): Promise<BatchEntry[]> {
	const batch = messageBatch(entries, key);
	const isSame =
		new Set(entries.map(byContent)).size === 1 && new Set(entries.map(byAccount)).size === 1;
	if (isSame) {
		const result = await sendBatch(batch);
		const isRefused = 'statusCode' in result && result.statusCode === 400;
		if (entries.length === 1 || !isRefused) {
			await settleBatch(batch, result);
			return [];
		}
	}
	const answer = await askForKey(entries[0], key);
	if (isUnknownKey(answer)) return entries;
	await settleBatch(batch, answer);
	return [];
}

async function sendUnderDerivedKeys(given: BatchEntry[], all: BatchEntry[]): Promise<void> {
	if (given.length === 0) return;
	const entries = combinesEqual(given[0])
		? leaveOutReached(refuseMaybeReached(given, all), all, messages)
		: given;
	await ownTurnForMany(entries);
	const requests = await unitsPerRequest(entries, all);
	await ownTurnForMany(entries);
	const { tooLong = [], fitting = [] } = Object.fromEntries(
		groupBy(requests, (units) => (isTooLong(units) ? 'tooLong' : 'fitting')),
	);
	await Promise.all([
		sendRequests(fitting, all),
		...tooLong.map(async (units) => await sendInTurn(units.flat(), all)),
	]);
}

/** Whether items that share recipients name more of them than one message can have. */
const isTooLong = ([unit]: Unit[]): boolean =>
	unit.length > 1 && commonAudience(unit).length > maxRecipients;

/** One part after the other, so that each leaves out the recipients that those before it have reached. */
async function sendInTurn(entries: BatchEntry[], all: BatchEntry[]): Promise<void> {
	for (const part of packEntries(entries, maxRecipients)) await sendUnderDerivedKeys(part, all);
}

async function sendRequests(requests: Unit[][], all: BatchEntry[]): Promise<void> {
	const claims = requests.map((units) => {
		const together = units.flat();
		return { entries: together, audience: commonAudience(together) };
	});
	const keys = allocateKeys(claims, all);
	await Promise.all(
		requests.map(async (units, i) => {
			const whole = claims[i].entries;
			const keyOf = (part: BatchEntry[]): string =>
				part.length === whole.length ? keys[i] : uuidFrom([keys[i], commonAudience(part)]);
			await ownTurnForMany(whole);
			await sendOrBisect(units, (part) => messageBatch(part, keyOf(part)));
		}),
	);
}

/** Which entries leave as one request, and which of them share recipients. */
async function unitsPerRequest(entries: BatchEntry[], all: BatchEntry[]): Promise<Unit[][]> {
	const counts = new Map([...groupBy(all, byContent)].map(([key, same]) => [key, same.length]));
	const perAccount = [...groupBy(entries, byAccount).values()];
	const perContent = perAccount.flatMap((own) => [...groupBy(own, byContent).values()]);
	const requests = perContent.map(
		async (same) => await unitsOfContent(same, counts.get(same[0].content) ?? 0),
	);
	return (await Promise.all(requests)).flat();
}

const byContent = ({ content }: BatchEntry): string => content;
const byAccount = ({ account }: BatchEntry): Account => account;

/** @param count how many items of the run say the same, those that were sent already included */
async function unitsOfContent(entries: BatchEntry[], count: number): Promise<Unit[][]> {
	const [first] = entries;
	const mode = combineMode(first);
	if (!combinesEqual(first)) return entries.map((each) => [[each]]);
	const units = connectedEntries(entries);
	const isMany = mode === 'automatic' && count > maxSeparateItems;
	if (!hasRecipientList(first) || !(mode === 'always' || isMany))
		return units.map((each) => [each]);
	await ownTurnForMany(units);
	return splitByHash(units, {
		max: maxRecipients,
		sizeOf: (unit) => commonAudience(unit).length,
		nameOf: (unit) => commonAudience(unit)[0],
	});
}
