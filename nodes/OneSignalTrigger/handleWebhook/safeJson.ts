import { maxDepth } from './bodyLimits';

export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
	[key: string]: Json;
}

export const isJsonObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names that reach the prototype of an object. */
const dangerous = new Set(['__proto__', 'constructor', 'prototype']);
export const isSafeKey = (key: string): boolean => !dangerous.has(key);

/** A copy without dangerous names. Throws if the value is nested too deep to be an event. */
export function safeCopy(value: unknown, depth = 0): Json {
	if (typeof value !== 'object' || value === null) return value as Json;
	if (depth >= maxDepth) throw new SyntaxError('Nested too deep');
	if (Array.isArray(value)) return value.map((each) => safeCopy(each, depth + 1));
	const copy: JsonObject = {};
	for (const [key, each] of Object.entries(value)) {
		if (isSafeKey(key)) copy[key] = safeCopy(each, depth + 1);
	}
	return copy;
}
