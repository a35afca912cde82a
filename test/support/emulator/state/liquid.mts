/** The subset of Liquid that messages need: values, `default` and `track_link`. No tags or loops. */
export function render(
	text: string,
	values: Record<string, unknown>,
	formatObject: (value: object) => string = JSON.stringify,
): string {
	return text.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (_whole, expression: string) => {
		const [subject, ...filters] = expression.split('|').map((part) => part.trim());
		return filters.reduce(applyFilter, format(valueOf(subject, values), formatObject));
	});
}

function valueOf(subject: string, values: Record<string, unknown>): unknown {
	const literal = quoted(subject);
	if (literal !== undefined) return literal;
	return subject
		.split('.')
		.reduce<unknown>(
			(value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined),
			values,
		);
}

function applyFilter(value: string, filter: string): string {
	const fallback = /^default:\s*(.*)$/.exec(filter)?.[1];
	return value === '' && fallback !== undefined ? (quoted(fallback) ?? fallback) : value;
}

const quoted = (text: string): string | undefined => /^(["'])(.*)\1$/.exec(text)?.[2];

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

function format(value: unknown, formatObject: (value: object) => string): string {
	if (value === undefined || value === null) return '';
	return typeof value === 'object' ? formatObject(value) : String(value);
}
