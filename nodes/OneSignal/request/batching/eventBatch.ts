import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { byteLength } from '../../parse/json';
import type { BatchEntry, BatchStrategy } from './batcher';
import { responseBody } from '../toItems';
import { indexRecipients } from './recipientIndex';

/** OneSignal's limit for a request with events, in bytes of UTF-8. */
const maxBytes = 1_000_000;
const envelope = byteLength('{"events":[]}');

const eventsOf = ({ request }: BatchEntry): IDataObject[] =>
	(request.body as { events: IDataObject[] }).events;

const userOf = ({ external_id, onesignal_id }: IDataObject): string =>
	String(external_id ?? onesignal_id);

/** Custom events of several items leave in as few requests as their size allows, each with its own key. */
export const eventBatch: BatchStrategy = {
	canPartiallyFail: true,

	batchKey: ({ request: { method, url } }) =>
		method === 'POST' && url?.endsWith('/custom_events') ? url : undefined,

	chunk<P extends BatchEntry>(passengers: P[]): P[][] {
		const loads: P[][] = [];
		let bytes = Infinity;
		for (const passenger of passengers) {
			const own = byteLength(JSON.stringify(eventsOf(passenger))) - '[]'.length + ','.length;
			if (bytes + own > maxBytes) {
				loads.push([]);
				bytes = envelope;
			}
			loads[loads.length - 1].push(passenger);
			bytes += own;
		}
		return loads;
	},

	merge: (passengers) => ({
		...passengers[0].request,
		body: { events: passengers.flatMap(eventsOf) },
	}),

	splitResponse(passengers, answer) {
		const refusals = errorsPerEntry(
			passengers,
			(responseBody(answer).errors ?? []) as IDataObject[],
		);
		return passengers.map(({ request }, place) => ({
			...answer,
			body: refusals[place].length > 0 ? { errors: refusals[place] } : {},
			request: request as IHttpRequestOptions,
		}));
	},
};

/**
 * OneSignal names a refused event by its user: every event of that user counts as refused. Where it
 * names nobody of them, any of the events may be meant, so all of them count.
 */
function errorsPerEntry(passengers: BatchEntry[], errors: IDataObject[]): IDataObject[][] {
	const refusals = passengers.map((): IDataObject[] => []);
	// Most often all is well, and nobody has to be found among thousands.
	if (errors.length === 0) return refusals;
	const refsOf = indexRecipients(passengers.map((each) => eventsOf(each).map(userOf)));
	for (const error of errors) {
		const refs = refsOf(error.event_user_id);
		const meant = refs.length > 0 ? refs.map(({ entry }) => entry) : refusals.keys();
		for (const place of new Set(meant)) refusals[place].push(error);
	}
	return refusals;
}
