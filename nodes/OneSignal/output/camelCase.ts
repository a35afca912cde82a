import { isObject } from '../parse/json';

/** `bounce_rate` as `bounceRate`. */
export const camelCase = (name: string): string =>
	name.replace(/(?<!_)_+([a-z0-9])/gi, (_, first: string) => first.toUpperCase());

/** A value with the names of all objects in it in camelCase; not for what people name themselves. */
export function camelCaseKeys<T>(value: T): T {
	if (Array.isArray(value)) return value.map(camelCaseKeys) as T;
	if (!isObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, each]) => [camelCase(name), camelCaseKeys(each)]),
	) as T;
}
