import type { IDataObject } from 'n8n-workflow';

import { isJsonObject, isSafeKey, type Json, type JsonObject } from './safeJson';
import { maxEvents } from './bodyLimits';
import * as schema from './schema';
import { readJson } from './lenientJson';

/** An event, whatever its template looks like; other keys of the template stay as they are. */
export interface StreamEvent extends IDataObject {
	event: IDataObject;
	message: IDataObject;
	user: IDataObject;
}

/** What is no event, as it came. */
export interface Raw extends IDataObject {
	raw: string;
}

/** The events of a body, one by one. Nothing is dropped: what cannot be read goes on as it came. */
export function eventsIn(body: string): Array<StreamEvent | Raw> | 'too many' {
	const value = readJson(body);
	if (value === undefined) return [{ raw: body }];
	const list = listIn(value);
	return list.length > maxEvents ? 'too many' : list.map(eventFrom);
}

/** A list of events, bare or as the only thing in an object; anything else is one event. */
function listIn(value: Json): Json[] {
	if (Array.isArray(value)) return value;
	const parts = isJsonObject(value) ? Object.values(value) : [];
	const [only] = parts;
	return parts.length === 1 && Array.isArray(only) && only.every(isJsonObject) ? only : [value];
}

function eventFrom(value: Json): StreamEvent | Raw {
	const raw = { raw: typeof value === 'string' ? value : JSON.stringify(value) };
	if (!isJsonObject(value)) return raw;
	const { event, message, user, rest } = gather(value);
	const shaped = [
		schema.event.safeParse(event),
		schema.message.safeParse(message),
		schema.user.safeParse(user),
	];
	const [one, two, three] = shaped.map(({ data }) => data as IDataObject | undefined);
	return one && two && three ? { ...named(rest), event: one, message: two, user: three } : raw;
}

/** n8n takes an item with an `error` for one that went wrong. */
function named({ error, ...rest }: JsonObject): IDataObject {
	return error === undefined ? rest : { ...rest, errorDetails: error };
}

interface Gathered {
	event: JsonObject;
	message: JsonObject;
	user: JsonObject;
	/** What belongs to none of them. */
	rest: JsonObject;
}

type Part = 'event' | 'message' | 'user';
const isPart = (word: string): word is Part => ['event', 'message', 'user'].includes(word);

/** Brings together what belongs together: nested, flat with dots, or inside one wrapper each. */
function gather(source: JsonObject): Gathered {
	const gathered: Gathered = { event: {}, message: {}, user: {}, rest: {} };
	for (const [key, value] of Object.entries(source)) {
		if (isWrapper(key, value)) {
			const rest: JsonObject = {};
			for (const [inner, each] of Object.entries(value)) sortIn(gathered, rest, inner, each);
			if (Object.keys(rest).length > 0) gathered.rest[key] = rest;
		} else {
			sortIn(gathered, gathered.rest, key, value);
		}
	}
	return gathered;
}

const isWrapper = (key: string, value: Json): value is JsonObject =>
	isJsonObject(value) &&
	!isPart(key.split('.')[0]) &&
	Object.keys(value).some((inner) => isPart(inner.split('.')[0]));

function sortIn(gathered: Gathered, rest: JsonObject, key: string, value: Json): void {
	const [part, ...path] = key.split('.');
	if (!isPart(part)) {
		rest[key] = value;
	} else if (path.length > 0) {
		put(gathered[part], path, value);
	} else if (isJsonObject(value)) {
		for (const [inner, each] of Object.entries(value)) put(gathered[part], inner.split('.'), each);
	} else {
		put(gathered[part], ['value'], value);
	}
}

/** No field of OneSignal lies deeper; a longer name is a name. */
const maxSteps = 4;

function put(target: JsonObject, path: string[], value: Json): void {
	const [first, ...further] = path.length > maxSteps ? [path.join('.')] : path;
	if (!isSafeKey(first)) return;
	const present = Object.hasOwn(target, first) ? target[first] : undefined;
	if (further.length === 0) {
		target[first] = isJsonObject(present) && isJsonObject(value) ? { ...present, ...value } : value;
	} else if (present === undefined || isJsonObject(present)) {
		const inner = present ?? {};
		target[first] = inner;
		put(inner, further, value);
	} else {
		target[path.join('.')] = value;
	}
}
