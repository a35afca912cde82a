import type { JsonObject } from './safeJson';

/** What a body says of the event, the message and the user, however it is arranged. */
export interface Parts {
	event: JsonObject;
	message: JsonObject;
	user: JsonObject;
	/** What belongs to none of them. */
	rest: JsonObject;
}

/*
 * Bodies of other receivers and exports of OneSignal name the same things differently: `event_kind`, or
 * just `kind` where the body is nothing but an event. They are known under these names too, and passed
 * on where they were.
 */
const eventFields = [
	'kind',
	'id',
	'timestamp',
	'datetime',
	'app_id',
	'subscription_device_type',
	'subscription_id',
	'onesignal_id',
	'external_id',
];
const messageFields = ['id', 'name', 'template_id', 'url', 'app_url', 'web_url'];

/** Fills in what stands under another name. Returns false if the two contradict each other. */
export function fillFromOtherNames({ event, message, rest }: Parts): boolean {
	const isBareEvent = Object.keys(event).length === 0 && isMessageKind(rest.kind);
	const isClear =
		eventFields.every((field) => fill(event, field, rest, `event_${field}`)) &&
		messageFields.every((field) => fill(message, field, rest, `message_${field}`));
	if (isMessageKind(rest.kind)) event.kind ??= rest.kind;
	if (isBareEvent) for (const field of eventFields) fill(event, field, rest, field);
	if (!Object.hasOwn(message, 'template_id')) fill(message, 'template_id', rest, 'template_id');
	return isClear;
}

function fill(part: JsonObject, field: string, rest: JsonObject, name: string): boolean {
	if (!Object.hasOwn(rest, name)) return true;
	const isMissing = !Object.hasOwn(part, field);
	if (isMissing) part[field] = rest[name];
	return isMissing || part[field] === rest[name];
}

/** A template's own `kind`, or `id` beside it, means something else. */
const isMessageKind = (value: unknown): value is string =>
	typeof value === 'string' && /^(message\.)?(push|email|sms|iam|live_activity)\./.test(value);
