interface Entry {
	title?: unknown;
	code?: unknown;
	error?: Entry;
	meta?: unknown;
}

/**
 * What OneSignal said, from any of its shapes: texts, `{code, title, meta}`, a map, one text, or
 * nothing (empty, HTML).
 */
export function wordsOf(body: unknown): string[] {
	if (typeof body === 'string') return titleOfPage(body);
	const errors = (body as { errors?: unknown } | null)?.errors;
	if (typeof errors === 'string') return [errors];
	if (Array.isArray(errors)) return errors.map(wordsOfEntry);
	if (typeof errors !== 'object' || errors === null) return [];
	return Object.entries(errors)
		.sort(([a], [b]) => a.localeCompare(b))
		.map(([key, value]) => `${key}: ${asWords(value)}`);
}

function wordsOfEntry(entry: unknown): string {
	if (typeof entry === 'string') return entry;
	const { title, code, error, meta } = (entry ?? {}) as Entry;
	const words = title ?? code ?? error?.title ?? error?.code ?? entry;
	return meta === undefined ? asWords(words) : `${asWords(words)} (${pairsIn(meta).join(', ')})`;
}

/** What OneSignal adds, such as whose alias it is: `crm_id: 42`, however deep it lies. */
const pairsIn = (meta: unknown, name?: string): string[] =>
	typeof meta === 'object' && meta !== null && !Array.isArray(meta)
		? Object.entries(meta).flatMap(([key, value]) => pairsIn(value, key))
		: [name === undefined ? asWords(meta) : `${name}: ${asWords(meta)}`];

/** The code of a refusal, where there is one. */
export const codeIn = (body: unknown): string => {
	const { errors } = (body ?? {}) as { errors?: unknown };
	return Array.isArray(errors) ? String((errors[0] as Entry | null)?.code) : '';
};

const asWords = (value: unknown): string =>
	typeof value === 'string' ? value : JSON.stringify(value);

const titleOfPage = (html: string): string[] => {
	const title = /<title>\s*([^<]{1,200})/i.exec(html)?.[1].trim();
	return title ? [title] : [];
};
