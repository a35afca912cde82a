import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../parse/json';
import { addressedTo, narrowedTo, recipientListOf } from '../idempotency/recipients';
import type { ApiRequest, ApiResponse } from '../http/httpClient';
import { responseBody } from '../toItems';
import type { BatchEntry } from './batchEntry';
import type { Batch } from './sendBatch';
import { splitErrorReport } from './splitErrorReport';

const messageOf = ({ request }: BatchEntry): IDataObject => request.body as IDataObject;

/** A message with its key. */
export const withKey = (request: ApiRequest, idempotency_key: string): ApiRequest => ({
	...request,
	body: { ...(request.body as IDataObject), idempotency_key },
});

const recipientsOf = (entry: BatchEntry): string[] =>
	recipientListOf(messageOf(entry))?.recipients ?? [];

/** Whether recipients can be added to a message: segments and filters choose their own. */
export const hasRecipientList = (entry: BatchEntry): boolean =>
	recipientListOf(messageOf(entry)) !== undefined;

/** What a message says, and how, without its recipients: messages that are equal in it can leave as one. */
export function contentOf(message: IDataObject): string {
	const named = recipientListOf(message);
	return JSON.stringify(named ? { ...message, [named.list]: named.label ?? '' } : message);
}

/** The recipients of several items together. */
export const commonAudience = (entries: BatchEntry[]): string[] =>
	entries.length === 1
		? entries[0].audience
		: [...new Set(entries.flatMap(({ audience }) => audience))].sort();

/** An entry that sends its message to these of its recipients only. */
export const narrowed = (entry: BatchEntry, audience: string[]): BatchEntry => ({
	...entry,
	audience,
	request: { ...entry.request, body: narrowedTo(audience, messageOf(entry)) },
});

/** One message to all recipients of several items, each named once. */
export function messageBatch(entries: BatchEntry[], key: string): Batch {
	return {
		entries,
		request: withKey(merged(entries), key),
		keyOf: () => key,
		splitResponse: (response) => splitResponse(entries, response),
	};
}

function merged(entries: BatchEntry[]): ApiRequest {
	const [{ request }] = entries;
	const named = recipientListOf(messageOf(entries[0]));
	if (entries.length === 1 || !named) return request;
	const recipients = [...new Set(entries.flatMap(recipientsOf))];
	return { ...request, body: addressedTo(messageOf(entries[0]), named, recipients) };
}

/**
 * What the common response says to each item: its own recipients among those that weren't reached. An item
 * whose recipients all stand in earlier ones is told that they had the message already.
 */
function splitResponse(entries: BatchEntry[], response: ApiResponse): ApiResponse[] {
	const repeated = repeatedEntries(entries);
	const { errors, ...body } = responseBody(response);
	const isReport = entries.length > 1 && Boolean(body.id) && isObject(errors);
	const reports = isReport ? splitErrorReport(errors, entries.map(recipientsOf)) : [];
	return entries.map((_, i) => ({
		...response,
		...(repeated.has(i) && { isRemembered: true as const }),
		...(isReport && { body: { ...body, ...reports[i] } }),
	}));
}

function repeatedEntries(entries: BatchEntry[]): Set<number> {
	const named = new Set<string>();
	const repeated = new Set<number>();
	for (const [i, { audience }] of entries.entries()) {
		if (audience.every((recipient) => named.has(recipient))) repeated.add(i);
		for (const recipient of audience) named.add(recipient);
	}
	return repeated;
}
