import type { Parser } from './parser';
import { validationError } from './validationError';

/** A number between two bounds, text of digits included; left out where it is empty. */
export const asNumber =
	(min: number, max: number): Parser<number | undefined> =>
	(context, value, label) => {
		if (isEmpty(value)) return undefined;
		const number = typeof value === 'object' ? NaN : Number(value);
		if (number >= min && number <= max) return number;
		throw validationError(
			context,
			`'${label}' is not a number from ${min} to ${max}`,
			'Correct the number, or remove the field.',
		);
	};

/** The same for what OneSignal counts in whole numbers. */
export const asWholeNumber =
	(min: number, max: number): Parser<number | undefined> =>
	(context, value, label) => {
		const number = asNumber(min, max)(context, value, label);
		if (number === undefined || Number.isInteger(number)) return number;
		throw validationError(
			context,
			`'${label}' is ${number}, but a whole number is needed`,
			'Leave out what is behind the point; in an expression, use Math.round().',
		);
	};

const isEmpty = (value: unknown): boolean =>
	value === null || value === undefined || (typeof value === 'string' && !value.trim());

/** What tables and forms write for on and off. */
const booleanWords: Record<string, boolean> = {
	...{ true: true, yes: true, on: true, 1: true },
	...{ false: false, no: false, off: false, 0: false },
};

/** A switch, also as a word of an expression. Another word is refused, lest "sure" switch off. */
export const asBoolean: Parser<boolean | undefined> = (context, value, label) => {
	if (isEmpty(value)) return undefined;
	const word = typeof value === 'object' ? '' : String(value).trim().toLowerCase();
	if (Object.hasOwn(booleanWords, word)) return booleanWords[word];
	throw validationError(
		context,
		`'${label}' is neither on nor off`,
		'Switch it by hand, or use an expression that gives true or false.',
	);
};
