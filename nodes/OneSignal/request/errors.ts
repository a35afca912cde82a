import { NodeApiError } from 'n8n-workflow';
import type { INode, IN8nHttpFullResponse, JsonObject } from 'n8n-workflow';

/** Who asked: an item of a run, or a dropdown, which has no item. */
interface Asker {
	getNode(): INode;
	getItemIndex?(): number;
}

/** Title and next step for what OneSignal answers, by HTTP status. */
const answers: Record<number, { title: string; advice: string }> = {
	400: {
		title: 'OneSignal did not accept the request',
		advice: 'Correct the field that OneSignal names and run the node again.',
	},
	401: {
		title: 'OneSignal does not accept the App API Key',
		advice:
			'Open the credential, check that App ID and App API Key belong to the same app, and test it.',
	},
	403: {
		title: 'OneSignal does not allow this',
		advice:
			'Check that the key belongs to this app, that its IP allowlist lets n8n in, and that your OneSignal plan has this function.',
	},
	404: {
		title: 'OneSignal does not know this ID',
		advice: 'Check that the ID exists in the app of the credential and was not deleted.',
	},
	409: {
		title: 'This belongs to another user in OneSignal',
		advice:
			'Find the user who has it (OneSignal names the label), and remove it there first or use that user.',
	},
	422: {
		title: 'OneSignal cannot work with these values',
		advice: 'Check that all content is filled in and that your plan’s limits are not reached.',
	},
	429: {
		title: 'OneSignal asks to slow down',
		advice: 'Run the node again in a moment: what was already sent is not sent twice.',
	},
};

const refusedOtherwise = {
	title: 'OneSignal did not accept the request',
	advice: 'Compare the fields with OneSignal’s documentation of this call.',
};

const unavailable = {
	title: 'OneSignal is not available right now',
	advice: 'Run the node again later: what was already sent is not sent twice.',
};

/** Turns an answer that refuses into the one error the person sees. The only place that does so. */
export function raiseRefusal(context: Asker, answer: IN8nHttpFullResponse): void {
	const { statusCode, body } = answer;
	if (statusCode < 400) return;
	const { title, advice } =
		statusCode >= 500 ? unavailable : (answers[statusCode] ?? refusedOtherwise);
	throw answered(context, title, wordsOf(body).join('; '), advice, String(statusCode));
}

/** An error in OneSignal's words, for one item. */
export function answered(
	context: Asker,
	title: string,
	reason: string,
	advice: string,
	httpCode = '200',
): NodeApiError {
	const itemIndex = context.getItemIndex?.();
	const place = itemIndex === undefined ? '' : ` [item ${itemIndex}]`;
	const message = `${title}${reason ? `: ${presentable(reason)}` : ''}${place}`;
	const error = new NodeApiError(context.getNode(), {} as JsonObject, {
		message,
		description: advice,
		httpCode,
		itemIndex,
	});
	// Set afterwards, since n8n swaps a message that holds letters like EPERM for a text of its own.
	error.message = message;
	return error;
}

/** Longer reasons echo what was sent, such as the body of an email. */
const maxReason = 400;

/** No key in an error; and no "canceled", for which n8n would take the execution as stopped by hand. */
const presentable = (reason: string): string =>
	reason
		.replace(/os_v2_\w+/g, 'os_v2_…')
		.replace(/canceled/gi, 'cancelled')
		.slice(0, maxReason);

/** The connection broke or nobody answered. */
export const unreachable = (context: Asker, why: string): NodeApiError =>
	answered(
		context,
		'OneSignal could not be reached',
		why,
		'Check the connection of n8n to the internet and run the node again: what was already sent is not sent twice.',
		'none',
	);

/** The answer was cut on its way. */
export const unreadable = (context: Asker): NodeApiError =>
	answered(
		context,
		"OneSignal's answer could not be read",
		'',
		'It may have done what you asked for. Look in OneSignal before you run the node again.',
		'none',
	);

interface Told {
	title?: unknown;
	code?: unknown;
	error?: Told;
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
	const { title, code, error, meta } = (entry ?? {}) as Told;
	const words = title ?? code ?? error?.title ?? error?.code ?? entry;
	return meta === undefined ? asWords(words) : `${asWords(words)} ${asWords(meta)}`;
}

const asWords = (value: unknown): string =>
	typeof value === 'string' ? value : JSON.stringify(value);

const titleOfPage = (html: string): string[] => {
	const title = /<title>\s*([^<]{1,200})/i.exec(html)?.[1].trim();
	return title ? [title] : [];
};
