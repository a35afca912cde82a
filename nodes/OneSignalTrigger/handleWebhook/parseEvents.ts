import type { IDataObject } from 'n8n-workflow';

import { bodyTemplate } from '../bodyTemplate';
import { maxEvents } from './bodyLimits';
import { groupParts } from './groupParts';
import { readJson } from './lenientJson';
import { isJsonObject, safeCopy, type Json, type JsonObject } from './safeJson';
import * as schema from './schema';
import { readTemplateBody } from './templateBody';

/** An event of any template; other names of the template stay as they are. */
export interface StreamEvent extends IDataObject {
	event: IDataObject;
	message: IDataObject;
	user: IDataObject;
}

/** What isn't an event, or can be read in more than one way, as it came. */
interface RawBody extends IDataObject {
	raw: string;
}

export type ReceivedEvent = StreamEvent | RawBody;

export const isRaw = (event: ReceivedEvent): event is RawBody => !('event' in event);

/**
 * The events of a body, one by one. Nothing is dropped: what can't be read, or could be a forgery, is
 * passed on as it came. The template is the one of the panel, which people may add to.
 */
export function eventsIn(body: string, template = bodyTemplate): ReceivedEvent[] | 'too many' {
	const value = valueOf(body, new Set([template, bodyTemplate]));
	if (value === undefined) return [{ raw: body }];
	const list = listIn(value);
	return list.length > maxEvents ? 'too many' : list.map(eventFrom);
}

function valueOf(body: string, templates: Set<string>): Json | undefined {
	for (const template of templates) {
		const result = readTemplateBody(body, template);
		if (result === 'ambiguous') return undefined;
		if (result !== 'other template') return safeCopy(result.value);
	}
	return readJson(body);
}

/** A list of events, bare or as the only thing in an object; anything else is one event. */
function listIn(value: Json): Json[] {
	if (Array.isArray(value)) return value;
	const parts = isJsonObject(value) ? Object.values(value) : [];
	const [only] = parts;
	return parts.length === 1 && Array.isArray(only) && only.every(isJsonObject) ? only : [value];
}

function eventFrom(value: Json): ReceivedEvent {
	const raw = { raw: typeof value === 'string' ? value : JSON.stringify(value) };
	const parts = isJsonObject(value) ? groupParts(value) : undefined;
	if (!parts) return raw;
	const event = schema.event.safeParse(parts.event).data;
	const message = schema.message.safeParse(parts.message).data;
	const user = schema.user.safeParse(parts.user).data;
	if (!event || !message || !user) return raw;
	return { ...withoutError(parts.rest), event, message, user } as StreamEvent;
}

/** n8n takes an item with an `error` for one that went wrong. */
function withoutError(rest: JsonObject): JsonObject {
	if (rest.error === undefined) return rest;
	const { error, ...others } = rest;
	return { ...others, errorDetails: error };
}
