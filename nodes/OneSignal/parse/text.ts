import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { asIso, isDateTime } from './dateTime';
import type { Parser } from './parser';
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

/** Half of a character that takes two places, such as an emoji: no server reads it. */
const loneSurrogate = /[\uD800-\uDFFF]/u;

function asWellFormedText(context: IExecuteSingleFunctions, text: string, label: string): string {
	if (!loneSurrogate.test(text)) return text;
	throw brokenCharacterError(context, label);
}

/** The beginning of a text, without half of a character at its end. */
export const truncate = (text: string, max: number): string =>
	text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');

/** The refusal of a text, or of data, that was cut in the middle of an emoji. */
export const brokenCharacterError = (context: IExecuteSingleFunctions, label: string): Error =>
	validationError(
		context,
		`'${label}' has half of an emoji or of another long character`,
		'Something cut the text in the middle of it. Cut by whole characters, e.g. [...text].slice(0, 40).join("").',
	);

function asExactNumber(context: IExecuteSingleFunctions, number: number, label: string): number {
	if (!Number.isFinite(number)) {
		throw validationError(
			context,
			`'${label}' is a calculation without a result`,
			'Check the expression: a part of it is not a number, or something is divided by zero.',
		);
	}
	// Of longer numbers some digits are lost already, and the smallest are written as 1e-7.
	if (Math.abs(number) <= Number.MAX_SAFE_INTEGER && !String(number).includes('e')) return number;
	throw validationError(
		context,
		`'${label}' is the number ${number}, which may have lost digits`,
		'Write it as text, in JSON and expressions with quotes around it: of a number, n8n keeps 15 digits.',
	);
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
