import type { Reader } from './parser';
import { refusal } from './validationError';

/** A number between two bounds, text of digits included; left out where it is empty. */
export const asNumber =
	(min: number, max: number): Reader<number | undefined> =>
	(context, value, label) => {
		if (isNothing(value)) return undefined;
		const number = typeof value === 'object' ? NaN : Number(value);
		if (number >= min && number <= max) return number;
		throw refusal(
			context,
			`'${label}' is not a number from ${min} to ${max}`,
			'Correct the number, or remove the field.',
		);
	};

/** The same for what OneSignal counts in whole numbers. */
export const asWholeNumber =
	(min: number, max: number): Reader<number | undefined> =>
	(context, value, label) => {
		const number = asNumber(min, max)(context, value, label);
		if (number === undefined || Number.isInteger(number)) return number;
		throw refusal(
			context,
			`'${label}' is ${number}, but a whole number is needed`,
			'Leave out what is behind the point; in an expression, use Math.round().',
		);
	};

const isNothing = (value: unknown): boolean =>
	value === null || value === undefined || (typeof value === 'string' && !value.trim());

/** What tables and forms write for on and off. */
const words: Record<string, boolean> = {
	...{ true: true, yes: true, on: true, 1: true },
	...{ false: false, no: false, off: false, 0: false },
};

/** A switch, also as a word of an expression. Another word is refused, lest "sure" switch off. */
export const asFlag: Reader<boolean | undefined> = (context, value, label) => {
	if (isNothing(value)) return undefined;
	const word = typeof value === 'object' ? '' : String(value).trim().toLowerCase();
	if (Object.hasOwn(words, word)) return words[word];
	throw refusal(
		context,
		`'${label}' is neither on nor off`,
		'Switch it by hand, or use an expression that gives true or false.',
	);
};
