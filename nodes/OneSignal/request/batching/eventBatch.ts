import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { byteLength } from '../../parse/json';
import { eventAudience } from '../idempotency/recipients';
import type { ApiRequest, ApiResponse } from '../http/httpClient';
import { responseBody } from '../toItems';
import { answerFromMemory, assignKeys } from './assignKeys';
import type { BatchEntry, KeyedKind } from './batchEntry';
import { sendOrBisect } from './bisect';
import { groupBy } from './multimap';
import { indexRecipients } from './recipientIndex';
import type { Batch } from './sendBatch';

/** OneSignal's limit for a request with events, in bytes of UTF-8. */
const maxBytes = 1_000_000;
const envelopeBytes = byteLength('{"events":[]}');

interface EventsBody {
	events: IDataObject[];
}

const eventsOf = ({ body }: ApiRequest): IDataObject[] => (body as EventsBody).events;

const eventOf = ({ request }: BatchEntry): IDataObject => eventsOf(request)[0];

const userOf = ({ external_id, onesignal_id }: IDataObject): string =>
	String(external_id ?? onesignal_id);

/** Custom events: each has a key of its own, and they leave in as few requests as their size allows. */
export const events: KeyedKind = {
	audienceOf: (body) => eventAudience((body as unknown as EventsBody).events[0]),
	contentOf: (body) => JSON.stringify(body),
	withKey: (request, idempotency_key) => ({
		...request,
		body: { events: eventsOf(request).map((event) => ({ ...event, idempotency_key })) },
	}),
	remembered: () => ({ statusCode: 202, body: {} }),
	sendAll,
};

async function sendAll(all: BatchEntry[]): Promise<void> {
	const unsent = answerFromMemory(all, events);
	const keys = assignKeys(unsent, all);
	const toBatch = (entries: BatchEntry[]): Batch => eventBatch(entries, keys);
	const apps = [...groupBy(unsent, ({ account }) => account).values()];
	await Promise.all(
		apps.flatMap(chunks).map(async (entries) => {
			// Each has a key of its own, so events of the same user may be divided.
			const units = entries.map((entry) => [entry]);
			await sendOrBisect(units, toBatch);
		}),
	);
}

/** As many events in a request as their size allows. */
function chunks(entries: BatchEntry[]): BatchEntry[][] {
	const all: BatchEntry[][] = [];
	let bytes = Infinity;
	for (const entry of entries) {
		const own = byteLength(JSON.stringify(eventOf(entry))) + keyBytes;
		if (bytes + own > maxBytes) {
			all.push([]);
			bytes = envelopeBytes;
		}
		all[all.length - 1].push(entry);
		bytes += own;
	}
	return all;
}

/** What the key adds to an event, and the comma after it. */
const keyBytes = byteLength(',"idempotency_key":"123e4567-e89b-42d3-a456-426614174000",');

function eventBatch(entries: BatchEntry[], keys: Map<BatchEntry, string>): Batch {
	const keyOf = (entry: BatchEntry): string => keys.get(entry) ?? '';
	const events = entries.map((entry) => ({ ...eventOf(entry), idempotency_key: keyOf(entry) }));
	const request = { ...entries[0].request, body: { events } };
	return {
		entries,
		request,
		keyOf,
		keepsKeys: true,
		splitResponse: (response) => splitResponse(events, response),
	};
}

/** Each entry's event, with what the response says of it. */
function splitResponse(events: IDataObject[], response: ApiResponse): ApiResponse[] {
	const errors = errorsPerEvent(
		events,
		[responseBody(response).errors ?? []].flat() as IDataObject[],
	);
	return events.map((event, i) => ({
		...response,
		body: errors[i].length > 0 ? { errors: errors[i] } : {},
		request: { ...(response.request as IHttpRequestOptions), body: { events: [event] } },
	}));
}

/**
 * OneSignal names a refused event by its user: every event of that user counts as refused. Where it
 * names none of them, any event may be meant, so all of them count.
 */
function errorsPerEvent(events: IDataObject[], errors: IDataObject[]): IDataObject[][] {
	const perEvent = events.map((): IDataObject[] => []);
	// Most often there are none, and an index of thousands would be built for nothing.
	if (errors.length === 0) return perEvent;
	const refsOf = indexRecipients(events.map((event) => [userOf(event)]));
	for (const error of errors) {
		const refs = refsOf(error?.event_user_id);
		const meant = refs.length > 0 ? refs.map(({ entry }) => entry) : perEvent.keys();
		for (const entry of new Set(meant)) perEvent[entry].push(error);
	}
	return perEvent;
}
