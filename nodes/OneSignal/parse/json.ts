import type { IDataObject } from 'n8n-workflow';

import type { Parser } from './parser';
import { validationError } from './validationError';
import { brokenCharacterError } from './surrogates';

export const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON as text, or a value from an expression, as it travels. Empty text is `undefined`. */
const asJson: Parser = (context, value, label) => {
	if (value === null || value === undefined || value === '') return undefined;
	const text = typeof value === 'string' ? value : stringify(value);
	if (text?.trim() === '') return undefined;
	const parsed = parse(text);
	const json = stringify(parsed);
	if (json === undefined) {
		throw validationError(
			context,
			`'${label}' is not valid JSON`,
			'Look for a missing quote, comma or bracket. Texts stand in double quotes.',
		);
	}
	if (loneSurrogateEscape.test(json)) throw brokenCharacterError(context, label);
	return parsed;
};

/** The escape for half of a character: whole ones are never written so. */
const loneSurrogateEscape = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/** A value as JSON; `undefined` for what is none, or is nested too deeply to be written. */
function stringify(value: unknown): string | undefined {
	try {
		return JSON.stringify(value);
	} catch {
		return undefined;
	}
}

function parse(text = ''): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

/** JSON that has to be an object; left out where it is empty. */
export const asObject: Parser<IDataObject | undefined> = (context, value, label) => {
	const json = asJson(context, value, label) ?? {};
	if (isObject(json)) return Object.keys(json).length > 0 ? json : undefined;
	throw validationError(
		context,
		`'${label}' is not a JSON object`,
		'Write names and values in curly brackets, e.g. {"plan": "pro"}.',
	);
};

/** An object of at most so many bytes as JSON in UTF-8. */
export const asObjectUpTo =
	(maxBytes: number): Parser<IDataObject | undefined> =>
	(context, value, label) => {
		const object = asObject(context, value, label);
		const bytes = byteLength(JSON.stringify(object ?? {}));
		if (bytes <= maxBytes) return object;
		throw validationError(
			context,
			`'${label}' is ${bytes} bytes long, but OneSignal takes at most ${maxBytes}`,
			'Leave out what is not needed, or shorten long texts.',
		);
	};

/** Length as it travels, in UTF-8. */
export const byteLength = (text: string): number => Buffer.byteLength(text, 'utf8');
