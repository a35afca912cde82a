import { isObject } from '../../parse/json';

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
export function errorMessagesIn(body: unknown): string[] {
	if (typeof body === 'string') return htmlTitle(body);
	const errors = (body as { errors?: unknown } | null)?.errors;
	if (typeof errors === 'string') return [errors];
	if (Array.isArray(errors)) return errors.map(messageOfEntry);
	if (typeof errors !== 'object' || errors === null) return [];
	return Object.entries(errors)
		.sort(([a], [b]) => a.localeCompare(b))
		.map(([key, value]) => messageOfPair(key, value));
}

const messageOfPair = (key: string, value: unknown): string =>
	isObject(value) ? `${key} (${pairsIn(value).join(', ')})` : `${key}: ${asMessage(value)}`;

function messageOfEntry(entry: unknown): string {
	if (typeof entry === 'string') return entry;
	const { title, code, error, meta } = (entry ?? {}) as Entry;
	const words = title ?? code ?? error?.title ?? error?.code ?? entry;
	return meta === undefined
		? asMessage(words)
		: `${asMessage(words)} (${pairsIn(meta).join(', ')})`;
}

/** What OneSignal adds, such as whose alias it is: `crm_id: 42`, however deep it lies. */
const pairsIn = (meta: unknown, name?: string): string[] =>
	isObject(meta)
		? Object.entries(meta).flatMap(([key, value]) => pairsIn(value, key))
		: [name === undefined ? asMessage(meta) : `${name}: ${asMessage(meta)}`];

/** The code of a refusal, where there is one. */
export const errorCodeIn = (body: unknown): string => {
	const { errors } = (body ?? {}) as { errors?: unknown };
	return Array.isArray(errors) ? String((errors[0] as Entry | null)?.code) : '';
};

/** Each entry of a list once: OneSignal repeats an ID for every device. */
function asMessage(value: unknown): string {
	if (Array.isArray(value)) return [...new Set(value.map(asMessage))].join(', ');
	if (isObject(value)) return pairsIn(value).join(', ');
	return typeof value === 'string' ? value : JSON.stringify(value);
}

const htmlTitle = (html: string): string[] => {
	const title = /<title>\s*([^<]{1,200})/i.exec(html)?.[1].trim();
	return title ? [title] : [];
};
