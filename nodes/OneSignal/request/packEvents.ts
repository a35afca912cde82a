import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { byteLength } from '../input/json';
import type { Passenger, Vehicle } from './gather';
import { bodyOf } from './output';

/** OneSignal's limit for a request with events, in bytes of UTF-8. */
const maxBytes = 1_000_000;
const envelope = byteLength('{"events":[]}');

const eventsOf = ({ request }: Passenger): IDataObject[] =>
	(request.body as { events: IDataObject[] }).events;

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

	/** OneSignal names a refused event by its user: every event of that user counts as refused. */
	answerFor(passenger, answer) {
		const errors = (bodyOf(answer).errors ?? []) as IDataObject[];
		const [{ external_id, onesignal_id }] = eventsOf(passenger);
		const own = errors.filter(
			({ event_user_id }) => event_user_id === (external_id ?? onesignal_id),
		);
		return {
			...answer,
			body: own.length > 0 ? { errors: own } : {},
			request: passenger.request as IHttpRequestOptions,
		};
	},
};
