import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { byteLength } from '../../parse/json';
import type { Passenger, Vehicle } from './batcher';
import { bodyOf } from '../toItems';
import { whoNamed } from './recipientIndex';

/** OneSignal's limit for a request with events, in bytes of UTF-8. */
const maxBytes = 1_000_000;
const envelope = byteLength('{"events":[]}');

const eventsOf = ({ request }: Passenger): IDataObject[] =>
	(request.body as { events: IDataObject[] }).events;

const userOf = ({ external_id, onesignal_id }: IDataObject): string =>
	String(external_id ?? onesignal_id);

/** Custom events of several items leave in as few requests as their size allows, each with its own key. */
export const packEvents: Vehicle = {
	isMixed: true,

	ticketFor: ({ request: { method, url } }) =>
		method === 'POST' && url?.endsWith('/custom_events') ? url : undefined,

	load<P extends Passenger>(passengers: P[]): P[][] {
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

	answersFor(passengers, answer) {
		const refusals = refusalsOf(passengers, (bodyOf(answer).errors ?? []) as IDataObject[]);
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
function refusalsOf(passengers: Passenger[], errors: IDataObject[]): IDataObject[][] {
	const refusals = passengers.map((): IDataObject[] => []);
	// Most often all is well, and nobody has to be found among thousands.
	if (errors.length === 0) return refusals;
	const namersOf = whoNamed(passengers.map((each) => eventsOf(each).map(userOf)));
	for (const error of errors) {
		const namers = namersOf(error.event_user_id);
		const meant = namers.length > 0 ? namers.map(({ place }) => place) : refusals.keys();
		for (const place of new Set(meant)) refusals[place].push(error);
	}
	return refusals;
}
