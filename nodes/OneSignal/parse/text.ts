import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { asIso, isDateTime } from './dateTime';
import { asExactNumber } from './exactNumber';
import type { Parser } from './parser';
import { brokenCharacterError, loneSurrogate } from './surrogates';
import { validationError } from './validationError';

/** The longest text of any field: OneSignal rejects requests above 1 MB. */
const maxCharacters = 1_000_000;

/**
 * Text as OneSignal accepts it: numbers and booleans become text, dates ISO 8601, nothing becomes "".
 * Refuses lists and objects, which would arrive as "[object Object]".
 */
export const asText: Parser<string> = (context, value, label) => {
	switch (typeof value) {
		case 'string':
			return asWellFormedText(context, value, label);
		case 'number':
			return String(asExactNumber(context, value, label));
		case 'bigint':
		case 'boolean':
			return String(value);
	}
	if (value === null || value === undefined) return '';
	if (isDateTime(value)) return asIso(context, value, label) ?? '';
	throw validationError(
		context,
		`'${label}' is ${Array.isArray(value) ? 'a list' : 'an object'}, but must be text`,
		'Use a single value: drag the field itself from the input, not the whole object or list.',
	);
};

function asWellFormedText(context: IExecuteSingleFunctions, text: string, label: string): string {
	requireLength(context, text, label, maxCharacters);
	if (!loneSurrogate.test(text)) return text;
	throw brokenCharacterError(context, label);
}

function requireLength(
	context: IExecuteSingleFunctions,
	text: string,
	label: string,
	max: number,
): void {
	if (text.length <= max) return;
	throw validationError(
		context,
		`'${label}' is ${text.length} characters long, but OneSignal accepts at most ${max}`,
		'Shorten the text.',
	);
}

/** Text that is left out if empty. */
export const asOptionalText: Parser<string | undefined> = (context, value, label) =>
	asText(context, value, label) || undefined;

/** Text without the spaces around it; refuses an empty one. */
export const asRequiredText: Parser<string> = (context, value, label) => {
	const text = asText(context, value, label).trim();
	if (text) return text;
	throw validationError(
		context,
		`'${label}' is empty`,
		'Enter a value. If it is an expression, check that the input contains this value.',
	);
};

/** Text of at most so many characters; left out if empty. */
export const asTextUpTo =
	(max: number): Parser<string | undefined> =>
	(context, value, label) => {
		const text = asOptionalText(context, value, label);
		if (text !== undefined) requireLength(context, text, label, max);
		return text;
	};

/** Required text of at most so many characters. */
export const asRequiredTextUpTo =
	(max: number): Parser<string> =>
	(context, value, label) => {
		const text = asRequiredText(context, value, label);
		requireLength(context, text, label, max);
		return text;
	};
