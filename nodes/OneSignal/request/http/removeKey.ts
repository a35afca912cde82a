import { isObject } from '../../parse/json';

/** What stands in the place of an API key. */
const mask = '***';

/** A response without the API key, wherever it is quoted: responses become outputs, errors and logs. */
export function removeKey<T>(part: T, key: string): T;
export function removeKey(part: unknown, key: string): unknown {
	if (!key) return part;
	if (typeof part === 'string') return part.split(key).join(mask);
	if (Array.isArray(part)) return part.map((each: unknown) => removeKey(each, key));
	if (!isObject(part)) return part;
	return Object.fromEntries(
		Object.entries(part).map(([name, value]) => [name, removeKey<unknown>(value, key)]),
	);
}
