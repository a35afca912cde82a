import { accepted } from '../responses.mts';
import { eventErrors as errorFormat } from '../errorFormats.mts';
import { route } from '../route.mts';
import { customEvents as schema, maxEventsBytes } from '../schemas/customEvents.mts';
import { noQuery } from '../schemas/queries.mts';
import { track, type EventRequest } from '../state/events.mts';

const create = route({
	method: 'POST',
	path: '/apps/{app_id}/custom_events',
	key: 'app',
	appId: 'path',
	errorFormat,
	query: noQuery,
	body: schema,
	maxBytes: maxEventsBytes,
	respond: ({ app, body }) => {
		const failed = body.events.filter((event) => !track(app, event));
		return accepted(failed.length > 0 ? { errors: failed.map(report) } : {});
	},
});

function report({ external_id, onesignal_id, event_id }: EventRequest): Record<string, unknown> {
	return {
		event_user_id: external_id ?? onesignal_id,
		...(event_id === undefined ? {} : { event_id }),
		error: { code: 'not found', title: 'User not found' },
	};
}

export const customEvents = [create];
