import type { Reader } from './reader';
import { refusal } from './refusal';

/**
 * Text as OneSignal takes it: numbers and booleans become text, nothing becomes "".
 * Refuses lists and objects, which would arrive as "[object Object]".
 */
export const asText: Reader<string> = (context, value, label) => {
	switch (typeof value) {
		case 'string':
			return value;
		case 'number':
		case 'bigint':
		case 'boolean':
			return String(value);
	}
	if (value === null || value === undefined) return '';
	throw refusal(
		context,
		`'${label}' is ${Array.isArray(value) ? 'a list' : 'an object'}, but one text is needed`,
		'Pick a single value: drag the field itself from the input, not what contains it.',
	);
};

/** Text that is left out where it is empty. */
export const asOptionalText: Reader<string | undefined> = (context, value, label) =>
	asText(context, value, label) || undefined;

/** Text without the blanks around it; refuses an empty one. */
export const asRequiredText: Reader<string> = (context, value, label) => {
	const text = asText(context, value, label).trim();
	if (text) return text;
	throw refusal(
		context,
		`'${label}' is empty`,
		`Fill in '${label}'. If it holds an expression, check that the input has this value.`,
	);
};

/** Text of at most so many characters; left out where it is empty. */
export const asTextUpTo =
	(max: number): Reader<string | undefined> =>
	(context, value, label) => {
		const text = asOptionalText(context, value, label);
		if ((text?.length ?? 0) <= max) return text;
		throw refusal(
			context,
			`'${label}' has ${text?.length} characters, but OneSignal takes at most ${max}`,
			'Shorten it.',
		);
	};

/** Required text of at most so many characters. */
export const asRequiredTextUpTo =
	(max: number): Reader<string> =>
	(context, value, label) =>
		asTextUpTo(max)(context, asRequiredText(context, value, label), label) ?? '';
