import { isObject, isOpen, typeOf, type OutputSchema } from './outputSchema.mts';

/** Everything in an output, each as its path and type, e.g. `subscriptions[].id: string`. */
export function pathsIn(value: unknown, path = '', name = ''): string[] {
	const here = `${path}: ${typeOf(value)}`;
	if (Array.isArray(value)) {
		return [here, ...value.flatMap((each) => pathsIn(each, `${path}[]`, name))];
	}
	if (!isObject(value) || isOpen(name)) return [here];
	const inner = Object.entries(value).flatMap(([key, each]) =>
		pathsIn(each, `${path}.${key}`, key),
	);
	return [here, ...inner];
}

/** Everything that a schema promises, in the same form. */
export function pathsOf({ type, properties = {}, items }: OutputSchema, path = ''): string[] {
	return [
		...[type].flat().map((each) => `${path}: ${each}`),
		...(items ? pathsOf(items, `${path}[]`) : []),
		...Object.entries(properties).flatMap(([key, each]) => pathsOf(each, `${path}.${key}`)),
	];
}
