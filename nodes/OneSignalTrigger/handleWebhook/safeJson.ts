import { maxDepth } from './bodyLimits';

export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
	[key: string]: Json;
}

export const isJsonObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names by which an object reaches into others of its kind. */
const dangerous = new Set(['__proto__', 'constructor', 'prototype']);
export const isSafeKey = (key: string): boolean => !dangerous.has(key);

/** A copy without dangerous names. Refuses what is nested too deep to be an event. */
export function safeCopy(value: unknown, depth = 0): Json {
	if (typeof value !== 'object' || value === null) return value as Json;
	if (depth >= maxDepth) throw new SyntaxError('Nested too deep');
	if (Array.isArray(value)) return value.map((each) => safeCopy(each, depth + 1));
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key]) => isSafeKey(key))
			.map(([key, each]) => [key, safeCopy(each, depth + 1)]),
	);
}
