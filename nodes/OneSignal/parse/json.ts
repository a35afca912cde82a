import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { isExact, lostDigitsError, notFiniteError } from './exactNumber';
import type { Parser } from './parser';
import { brokenCharacterError } from './surrogates';
import { validationError } from './validationError';

/** Whether a value is an object with names and values: no list, no null. */
export const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** OneSignal rejects longer requests. */
const maxBytes = 1_000_000;

/** JSON as text, or a value from an expression, as it travels. Empty text is `undefined`. */
const asJson: Parser = (context, value, label) => {
	if (value === null || value === undefined || value === '') return undefined;
	const text = typeof value === 'string' ? value : stringify(value);
	if (text?.trim() === '') return undefined;
	requireBytes(context, text ?? '', label, maxBytes);
	const parsed = parse(text);
	if (text === undefined || parsed === undefined) {
		throw validationError(
			context,
			`'${label}' isn't valid JSON`,
			'Check for a missing quote, comma or bracket. Strings need double quotes.',
		);
	}
	if (mayHideNumber.test(text)) {
		requireExactNumbers(context, text === value ? parsed : value, label);
	}
	const written = text === value ? JSON.stringify(parsed) : text;
	if (loneSurrogateEscape.test(written)) throw brokenCharacterError(context, label);
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

/** NaN is written as null; a number that lost digits has at least 16 of them, or an exponent. */
const mayHideNumber = /null|\d{16}|\de/i;

function requireExactNumbers(
	context: IExecuteSingleFunctions,
	value: unknown,
	label: string,
): void {
	JSON.stringify(value, (name, each: unknown) => {
		if (typeof each !== 'number') return each;
		const place = name ? `${label}: ${name}` : label;
		if (!Number.isFinite(each)) throw notFiniteError(context, place);
		if (!isExact(each)) throw lostDigitsError(context, place, each);
		return each;
	});
}

function parse(text = ''): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

/** A JSON object; left out if empty. */
export const asObject: Parser<IDataObject | undefined> = (context, value, label) => {
	const json = asJson(context, value, label) ?? {};
	if (isObject(json)) return Object.keys(json).length > 0 ? json : undefined;
	throw validationError(
		context,
		`'${label}' isn't a JSON object`,
		'Use names and values in curly brackets, e.g. {"plan": "pro"}.',
	);
};

/** A JSON object of at most so many bytes, in UTF-8. */
export const asObjectUpTo =
	(max: number): Parser<IDataObject | undefined> =>
	(context, value, label) => {
		const object = asObject(context, value, label);
		requireBytes(context, JSON.stringify(object ?? {}), label, max);
		return object;
	};

function requireBytes(
	context: IExecuteSingleFunctions,
	json: string,
	label: string,
	max: number,
): void {
	const bytes = byteLength(json);
	if (bytes <= max) return;
	throw validationError(
		context,
		`'${label}' is ${bytes} bytes long, but OneSignal accepts at most ${max}`,
		'Remove what is not needed, or shorten long texts.',
	);
}

/** Length as it travels, in UTF-8. */
export const byteLength = (text: string): number => Buffer.byteLength(text, 'utf8');
