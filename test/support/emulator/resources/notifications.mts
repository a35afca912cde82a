import { noSubscribedRecipients, ok, ApiError, errorList } from '../responses.mts';
import type { Channel, MessageRecord } from '../records.mts';
import { messageErrors as errorFormat } from '../errorFormats.mts';
import { route } from '../route.mts';
import { messageSchema, declaredChannel } from '../schemas/message/message.mts';
import { messageList, messageView } from '../schemas/queries.mts';
import { isTime, isUuid } from '../schemas/formats.mts';
import { noQuery } from '../schemas/queries.mts';
import { param } from '../schemas/errorMessages.mts';
import type { AppState } from '../state/app.mts';
import { send, type MessageBody } from '../state/messages.mts';
import { outcomesFor } from './analytics.mts';
import { statisticsOf } from '../state/statistics.mts';
import type { Store } from '../store.mts';

const templateOf = (app: AppState, body: unknown) =>
	app.templates.get(String((body as MessageBody | undefined)?.template_id));

const create = route({
	method: 'POST',
	path: '/notifications',
	key: 'app',
	appId: 'body',
	errorFormat,
	query: noQuery,
	body: (body, app) => messageSchema(body, templateOf(app, body)?.channel),
	idempotent: true,
	respond: ({ store, app, body }) => {
		const channel = channelFor(app, body);
		rejectEmails(store, body);
		const { message, audience } = send(app, channel, body);
		if (!message) return ok({ id: '', errors: [noSubscribedRecipients] });
		const errors = Object.keys(audience.invalid).length > 0 ? { errors: audience.invalid } : {};
		return ok({ id: message.id, external_id: message.idempotency_key, ...errors });
	},
});

/** OneSignal rejects the whole message, and doesn't say which address is to blame. */
function rejectEmails({ rejectedEmails }: Store, { email_to: emails = [] }: MessageBody): void {
	if (!emails.some((email) => rejectedEmails.has(email.toLowerCase()))) return;
	throw new ApiError(errorList(400, param('email_to', 'has an invalid address')));
}

/** The template must exist and belong to the channel of the request. */
function channelFor(app: AppState, body: MessageBody): Channel {
	const channel = declaredChannel(body);
	if (!body.template_id) return channel ?? 'push';
	const template = templateOf(app, body);
	if (!template) throw new ApiError(errorList(400, 'template not found'));
	if (channel && channel !== template.channel) {
		throw new ApiError(errorList(400, param('template_id', `must be a template for ${channel}`)));
	}
	return template.channel;
}

const view = route({
	method: 'GET',
	path: '/notifications/{id}',
	key: 'app',
	appId: 'query',
	errorFormat,
	query: messageView,
	respond: ({ app, params, query }) => {
		if (!isUuid(params.id)) return errorList(400, param('id', 'must be a valid UUID'));
		const message = app.messages.get(params.id);
		if (!message) return errorList(404, 'Notification not found');
		const outcomes = outcomesFor(query);
		return ok({ ...show(app, message), ...(outcomes.length > 0 && { outcomes }) });
	},
});

/** All messages come from the API, so the other kinds (dashboard, automated) are empty. */
const apiKind = '1';

const list = route({
	method: 'GET',
	path: '/notifications',
	key: 'app',
	appId: 'query',
	errorFormat,
	query: messageList,
	respond: ({ app, query: { kind = apiKind, template_id: template, ...query } }) => {
		const matching = [...app.messages.values()].filter(
			({ body }) => kind === apiKind && (!template || body.template_id === template),
		);
		return ok(
			query.time_offset === undefined
				? newestFirst(app, matching, query)
				: since(app, matching, query),
		);
	},
});

interface Page {
	limit: number;
	offset: number;
	time_offset?: string;
}

const newestFirst = (app: AppState, all: MessageRecord[], { limit, offset }: Page) => ({
	total_count: all.length,
	offset,
	limit,
	notifications: [...all]
		.reverse()
		.slice(offset, offset + limit)
		.map((message) => show(app, message)),
});

/** Messages since a time, oldest first; the token for the next page identifies the last message. */
function since(app: AppState, all: MessageRecord[], { limit, time_offset: from = '' }: Page) {
	const [time, id = ''] = positionOf(from);
	const later = all
		.map((message) => ({ message, position: [message.send_after, message.id] as Position }))
		.filter(({ position }) => isAfter(position, [time, id]))
		.sort((a, b) => (isAfter(a.position, b.position) ? 1 : -1))
		.slice(0, limit);
	return {
		total_count: all.length,
		limit,
		time_offset: from,
		next_time_offset: later.length > 0 ? tokenFor(later[later.length - 1].position) : from,
		notifications: later.map(({ message }) => show(app, message)),
	};
}

/** The ID distinguishes messages within one second. */
type Position = [time: number, id?: string];

const isAfter = ([time, id = '']: Position, [other, otherId = '']: Position): boolean =>
	time > other || (time === other && otherId !== '' && id > otherId);
const tokenFor = (position: Position): string => Buffer.from(position.join('/')).toString('base64');

function positionOf(from: string): Position {
	if (isTime(from)) return [Date.parse(from) / 1000];
	const [time, id] = Buffer.from(from, 'base64').toString().split('/');
	return [Number(time), id];
}

function show(app: AppState, message: MessageRecord): Record<string, unknown> {
	const { idempotency_key: _key, send_after: _requested, ...body } = message.body;
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
		remaining: message.completed_at === null ? (app.sending.get(message)?.length ?? null) : 0,
		fcap_status: capStatus(app, message),
		...statisticsOf(app, message),
	};
}

/** Whether the app has a frequency cap, and whether it applied to the message. */
function capStatus({ conditions }: AppState, { body }: MessageRecord): string {
	if (!conditions.frequencyCap) return 'uncapped';
	return body.enable_frequency_cap === false ? 'overridden' : 'capped';
}

export const notifications = [create, view, list];
