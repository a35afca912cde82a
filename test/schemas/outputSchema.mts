type SchemaType = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** What n8n's editor reads of JSON Schema: it shows the first type of several. */
export interface OutputSchema {
	type: SchemaType | SchemaType[];
	properties?: Record<string, OutputSchema>;
	items?: OutputSchema;
}

/**
 * Objects whose names are a person's own, such as those of tags, and whole outputs that repeat any answer of OneSignal:
 * what an example has in them says nothing about others.
 */
const openObjects = new Set(['tags', 'aliases', 'data', 'nodes', 'branches', 'api.call']);

export const isOpen = (name: string): boolean => openObjects.has(name);

export const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export function typeOf(value: unknown): SchemaType {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'array';
	const type = typeof value;
	if (type === 'object' || type === 'string' || type === 'number' || type === 'boolean')
		return type;
	throw new Error(`An output can't have a value of the type ${type}`);
}

/** The schema that all of these values have in common, under the name they have. */
export function schemaOf(values: unknown[], name = ''): OutputSchema {
	const objects = values.filter(isObject);
	const elements = values.filter(Array.isArray).flat() as unknown[];
	return {
		type: typesOf(values),
		...(objects.length > 0 && !isOpen(name) && { properties: propertiesOf(objects) }),
		...(elements.length > 0 && { items: schemaOf(elements, name) }),
	};
}

/** Each once, in the order they come; last of all that there may be none. */
function typesOf(values: unknown[]): SchemaType | SchemaType[] {
	const types = new Set(values.map(typeOf));
	if (types.size > 1 && types.delete('null')) types.add('null');
	const [first, ...others] = types;
	return others.length > 0 ? [first, ...others] : first;
}

function propertiesOf(objects: Array<Record<string, unknown>>): Record<string, OutputSchema> {
	const names = new Set(objects.flatMap((object) => Object.keys(object)));
	return Object.fromEntries(
		[...names].map((name) => {
			const having = objects.filter((object) => name in object);
			return [
				name,
				schemaOf(
					having.map((object) => object[name]),
					name,
				),
			];
		}),
	);
}
