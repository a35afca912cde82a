import { nobodySubscribed, ok, Refusal, texts } from '../responses.mts';
import type { Channel, MessageRecord } from '../records.mts';
import { messageRefusals as refusals } from '../errorFormats.mts';
import { route } from '../route.mts';
import { messageSchema, namedChannel } from '../schemas/message/message.mts';
import { messageList, messageView } from '../schemas/queries.mts';
import { isTime, isUuid } from '../schemas/formats.mts';
import { nothing } from '../schemas/queries.mts';
import { param } from '../schemas/errorMessages.mts';
import type { AppState } from '../state/app.mts';
import { send, type MessageBody } from '../state/messages.mts';

const templateOf = (app: AppState, body: unknown) =>
	app.templates.get(String((body as MessageBody | undefined)?.template_id));

const create = route({
	method: 'POST',
	path: '/notifications',
	key: 'app',
	appId: 'body',
	refusals,
	query: nothing,
	body: (body, app) => messageSchema(body, templateOf(app, body)?.channel),
	idempotent: true,
	answer: ({ app, body }) => {
		const channel = channelFor(app, body);
		const { message, audience } = send(app, channel, body);
		if (!message) return ok({ id: '', errors: [nobodySubscribed] });
		const errors = Object.keys(audience.invalid).length > 0 ? { errors: audience.invalid } : {};
		return ok({ id: message.id, external_id: message.idempotency_key, ...errors });
	},
});

/** The template has to exist and to be made for the channel the request means. */
function channelFor(app: AppState, body: MessageBody): Channel {
	const named = namedChannel(body);
	if (!body.template_id) return named ?? 'push';
	const template = templateOf(app, body);
	if (!template) throw new Refusal(texts(400, 'template not found'));
	if (named && named !== template.channel) {
		throw new Refusal(texts(400, param('template_id', `must be a template for ${named}`)));
	}
	return template.channel;
}

const view = route({
	method: 'GET',
	path: '/notifications/{id}',
	key: 'app',
	appId: 'query',
	refusals,
	query: messageView,
	answer: ({ app, params }) => {
		if (!isUuid(params.id)) return texts(400, param('id', 'must be a valid UUID'));
		const message = app.messages.get(params.id);
		return message ? ok(show(message)) : texts(404, 'Notification not found');
	},
});

/** All of them come from the API, so the kinds for dashboard and automated messages list none. */
const apiKind = '1';

const list = route({
	method: 'GET',
	path: '/notifications',
	key: 'app',
	appId: 'query',
	refusals,
	query: messageList,
	answer: ({ app, query: { kind = apiKind, template_id: template, ...query } }) => {
		const wanted = [...app.messages.values()].filter(
			({ body }) => kind === apiKind && (!template || body.template_id === template),
		);
		return ok(query.time_offset === undefined ? newest(wanted, query) : since(wanted, query));
	},
});

interface Page {
	limit: number;
	offset: number;
	time_offset?: string;
}

const newest = (all: MessageRecord[], { limit, offset }: Page) => ({
	total_count: all.length,
	offset,
	limit,
	notifications: [...all]
		.reverse()
		.slice(offset, offset + limit)
		.map(show),
});

/** From a time on, the oldest first; the token for what comes later is that of the last one shown. */
function since(all: MessageRecord[], { limit, time_offset: from = '' }: Page) {
	const [time, id = ''] = placeOf(from);
	const later = all
		.map((message) => ({ message, place: [message.send_after, message.id] as Place }))
		.filter(({ place }) => isAfter(place, [time, id]))
		.sort((a, b) => (isAfter(a.place, b.place) ? 1 : -1))
		.slice(0, limit);
	return {
		total_count: all.length,
		limit,
		time_offset: from,
		next_time_offset: later.length > 0 ? tokenFor(later[later.length - 1].place) : from,
		notifications: later.map(({ message }) => show(message)),
	};
}

/** Messages of one second are told apart by their ID. */
type Place = [time: number, id?: string];

const isAfter = ([time, id = '']: Place, [other, otherId = '']: Place): boolean =>
	time > other || (time === other && otherId !== '' && id > otherId);
const tokenFor = (place: Place): string => Buffer.from(place.join('/')).toString('base64');

function placeOf(from: string): Place {
	if (isTime(from)) return [Date.parse(from) / 1000];
	const [time, id] = Buffer.from(from, 'base64').toString().split('/');
	return [Number(time), id];
}

function show(message: MessageRecord): Record<string, unknown> {
	const { idempotency_key: _key, send_after: _wish, ...body } = message.body;
	return {
		name: null,
		contents: null,
		headings: null,
		included_segments: [],
		excluded_segments: [],
		filters: null,
		template_id: null,
		...body,
		id: message.id,
		queued_at: message.queued_at,
		send_after: message.send_after,
		completed_at: message.completed_at,
		canceled: message.canceled,
		remaining: message.completed_at === null ? null : 0,
		successful: message.successful,
		failed: message.failed,
		errored: 0,
		converted: 0,
		received: null,
		platform_delivery_stats: {},
	};
}

export const notifications = [create, view, list];
