import { isObject } from '../../parse/json';

interface Entry {
	title?: unknown;
	code?: unknown;
	error?: Entry;
	meta?: unknown;
}

/**
 * What OneSignal said, from any of its shapes: texts, `{code, title, meta}`, a map, one text, or
 * nothing (empty, HTML). Some of its texts are responses in themselves, encoded once more.
 */
export function errorMessagesIn(body: unknown): string[] {
	if (typeof body === 'string') return decoded(body) ?? htmlTitle(body);
	const errors = (body as { errors?: unknown } | null)?.errors;
	if (typeof errors === 'string') return decoded(errors) ?? [errors];
	if (Array.isArray(errors)) return errors.flatMap(messagesOfEntry);
	if (!isObject(errors)) return [];
	return Object.entries(errors)
		.sort(([a], [b]) => a.localeCompare(b))
		.map(([key, value]) => messageOfPair(key, value));
}

/** The messages of a response that came as text within a response. */
function decoded(text: string): string[] | undefined {
	if (!/^\s*\{/.test(text)) return undefined;
	try {
		const messages = errorMessagesIn(JSON.parse(text));
		return messages.length > 0 ? messages : undefined;
	} catch {
		return undefined;
	}
}

const messageOfPair = (key: string, value: unknown): string =>
	isObject(value) ? `${key} (${pairsIn(value).join(', ')})` : `${key}: ${asMessage(value)}`;

function messagesOfEntry(entry: unknown): string[] {
	if (typeof entry === 'string') return decoded(entry) ?? [entry];
	const { title, code, error, meta } = (entry ?? {}) as Entry;
	const message = asMessage(title ?? code ?? error?.title ?? error?.code ?? entry);
	const details = pairsIn(meta ?? {}).join(', ');
	return [details ? `${message} (${details})` : message];
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

/** OneSignal's words without "players", which it calls subscriptions nowhere but in errors. */
export const withoutPlayers = (reason: string): string =>
	reason
		.replace(/all included players are not subscribed/gi, 'no recipient is subscribed')
		.replace(/\bplayers\b/gi, 'subscriptions');
