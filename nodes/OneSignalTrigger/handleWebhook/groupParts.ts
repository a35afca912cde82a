import { fillFromOtherNames, type Parts } from './otherNames';
import { isJsonObject, isSafeKey, type Json, type JsonObject } from './safeJson';

type Part = 'event' | 'message' | 'user';
const isPart = (word: string): word is Part => ['event', 'message', 'user'].includes(word);

/**
 * Brings together what belongs together: nested, flat with dots, or inside one wrapper
 * each. `undefined` if a field has two values: a text may have brought in the other one.
 */
export function groupParts(source: JsonObject): Parts | undefined {
	const parts: Parts = { event: {}, message: {}, user: {}, rest: {} };
	for (const [key, value] of Object.entries(source)) {
		const isClear = isWrapper(key, value)
			? assignWrapped(parts, key, value)
			: assignPart(parts, parts.rest, key, value);
		if (!isClear) return undefined;
	}
	return fillFromOtherNames(parts) ? parts : undefined;
}

const isWrapper = (key: string, value: Json): value is JsonObject =>
	isJsonObject(value) &&
	!isPart(key.split('.', 1)[0]) &&
	Object.keys(value).some((inner) => isPart(inner.split('.', 1)[0]));

function assignWrapped(parts: Parts, key: string, wrapper: JsonObject): boolean {
	const rest: JsonObject = {};
	const isClear = Object.entries(wrapper).every(([inner, value]) =>
		assignPart(parts, rest, inner, value),
	);
	if (Object.keys(rest).length > 0) parts.rest[key] = rest;
	return isClear;
}

/** Puts a value where it belongs. Returns false if there is another one already. */
function assignPart(parts: Parts, rest: JsonObject, key: string, value: Json): boolean {
	const [part, ...path] = key.split('.');
	if (!isPart(part)) {
		rest[key] = value;
		return true;
	}
	if (path.length > 0) return setDeep(parts[part], path, value);
	if (!isJsonObject(value)) return setDeep(parts[part], ['value'], value);
	return Object.entries(value).every(([inner, each]) =>
		setDeep(parts[part], inner.split('.'), each),
	);
}

/** No field of OneSignal is nested deeper; a longer path is a name. */
const maxSteps = 4;

/** Returns false if the place is taken by another value. */
function setDeep(target: JsonObject, path: string[], value: Json): boolean {
	const [first, ...further] = path.length > maxSteps ? [path.join('.')] : path;
	if (!isSafeKey(first)) return true;
	const present = Object.hasOwn(target, first) ? target[first] : undefined;
	if (further.length === 0) {
		if (isJsonObject(present) && isJsonObject(value)) return merge(present, value);
		target[first] = value;
		return present === undefined || present === value;
	}
	if (present !== undefined && !isJsonObject(present))
		return setDeep(target, [path.join('.')], value);
	const inner = present ?? {};
	target[first] = inner;
	return setDeep(inner, further, value);
}

/** Into the object itself: a copy for each of many would take time that grows with their square. */
const merge = (target: JsonObject, source: JsonObject): boolean =>
	Object.entries(source).every(([key, value]) => setDeep(target, [key], value));
