import type { IDataObject, INodeExecutionData, NodeExecutionHint } from 'n8n-workflow';

import { isObject } from '../parse/json';

/** n8n shows hints above the output: more than two hide it. */
const maxHints = 2;

/** A shorter wait is no news. */
const notableWaitMs = 5_000;

/** What a run came to, the most important first, for those who don't look at every item. */
export function executionHintsFor(
	items: INodeExecutionData[],
	longestWaitMs: number,
): NodeExecutionHint[] {
	// What was sent, or would be, has a key.
	const sent = items.map(({ json }) => json).filter((json) => 'idempotencyKey' in json);
	const hints: Array<[NodeExecutionHint['type'], string | undefined]> = [
		['warning', notReachedHint(sent)],
		['warning', warningsHint(sent)],
		['info', alreadySentHint(sent)],
		['info', combinedHint(sent)],
		['info', slowdownHint(longestWaitMs)],
	];
	return hints
		.flatMap(([type, message]) => (message ? [{ type, message, location } as const] : []))
		.slice(0, maxHints);
}

const location = 'outputPane';

function notReachedHint(sent: IDataObject[]): string | undefined {
	const notSent = sent.filter(({ status }) => status === 'notSent').length;
	const recipients = sent.reduce((sum, { notReached }) => sum + namesIn(notReached), 0);
	const sentences = [
		recipients > 0 &&
			`${counted(recipients, 'recipient')} couldn't be reached: see 'notReached' in the output.`,
		notSent > 0 &&
			`${counted(notSent, 'message')} of ${shown(sent.length)} had no recipient: see 'reason' in the output.`,
	];
	return sentences.filter(Boolean).join(' ') || undefined;
}

const namesIn = (notReached: unknown): number =>
	isObject(notReached) ? Object.values(notReached).flat().length : 0;

function warningsHint(sent: IDataObject[]): string | undefined {
	const warned = sent.filter(
		({ warnings, alreadySent }) => Array.isArray(warnings) && warnings.length > 0 && !alreadySent,
	).length;
	if (warned === 0) return undefined;
	return `${counted(warned, 'item')} of ${shown(sent.length)} ${warned === 1 ? 'has' : 'have'} warnings: see 'warnings' in the output.`;
}

function alreadySentHint(sent: IDataObject[]): string | undefined {
	const before = sent.filter(({ alreadySent }) => alreadySent === true).length;
	if (before === 0) return undefined;
	return `${counted(before, 'item')} of ${shown(sent.length)} ${before === 1 ? 'was' : 'were'} sent before, so nothing was sent again.`;
}

/** Combined events lose nothing; of a combined message OneSignal tells less. */
function combinedHint(sent: IDataObject[]): string | undefined {
	const combined = sent.filter(
		({ batchSize, status }) => Number(batchSize) > 1 && status !== undefined,
	);
	if (combined.length === 0) return undefined;
	const requests = new Set(combined.map(({ idempotencyKey }) => idempotencyKey)).size;
	return `${counted(combined.length, 'item')} ${combined.length === 1 ? 'was' : 'were'} sent in ${counted(requests, 'request')}. In a combined request, OneSignal doesn't report unknown IDs. To see them, set 'Combine Items' to 'Never' under 'Options'.`;
}

const slowdownHint = (longestWaitMs: number): string | undefined =>
	longestWaitMs < notableWaitMs
		? undefined
		: `Requests waited up to ${counted(Math.round(longestWaitMs / 1000), 'second')} for OneSignal's rate limit.`;

const shown = (count: number): string => count.toLocaleString('en-US');

const counted = (count: number, what: string): string =>
	`${shown(count)} ${what}${count === 1 ? '' : 's'}`;
