import type { Parser } from './parser';
import { isEmpty } from './required';
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
