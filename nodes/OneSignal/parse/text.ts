import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { asIso, isDateTime } from './dateTime';
import { asExactNumber } from './exactNumber';
import type { Parser } from './parser';
import { brokenCharacterError, loneSurrogate } from './surrogates';
import { validationError } from './validationError';

/**
 * Text as OneSignal takes it: numbers and booleans become text, dates ISO 8601, nothing becomes "".
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
		`'${label}' is ${Array.isArray(value) ? 'a list' : 'an object'}, but one text is needed`,
		'Pick a single value: drag the field itself from the input, not what contains it.',
	);
};

function asWellFormedText(context: IExecuteSingleFunctions, text: string, label: string): string {
	if (!loneSurrogate.test(text)) return text;
	throw brokenCharacterError(context, label);
}

/** Text that is left out where it is empty. */
export const asOptionalText: Parser<string | undefined> = (context, value, label) =>
	asText(context, value, label) || undefined;

/** Text without the blanks around it; refuses an empty one. */
export const asRequiredText: Parser<string> = (context, value, label) => {
	const text = asText(context, value, label).trim();
	if (text) return text;
	throw validationError(
		context,
		`'${label}' is empty`,
		`Fill in '${label}'. If it holds an expression, check that the input has this value.`,
	);
};

/** Text of at most so many characters; left out where it is empty. */
export const asTextUpTo =
	(max: number): Parser<string | undefined> =>
	(context, value, label) => {
		const text = asOptionalText(context, value, label);
		if ((text?.length ?? 0) <= max) return text;
		throw validationError(
			context,
			`'${label}' has ${text?.length} characters, but OneSignal takes at most ${max}`,
			'Shorten it.',
		);
	};

/** Required text of at most so many characters. */
export const asRequiredTextUpTo =
	(max: number): Parser<string> =>
	(context, value, label) =>
		asTextUpTo(max)(context, asRequiredText(context, value, label), label) ?? '';
