import type { Parser } from './parser';
import { isEmpty } from './required';
import { validationError } from './validationError';

/** A number between two bounds, also as text; left out if empty. */
export const asNumber =
	(min: number, max: number): Parser<number | undefined> =>
	(context, value, label) => {
		if (isEmpty(value)) return undefined;
		const number = isNumeric(value) ? Number(value) : NaN;
		if (number >= min && number <= max) return number;
		throw validationError(
			context,
			`'${label}' isn't a number from ${min} to ${max}`,
			'Correct the number, or remove the option.',
		);
	};

const isNumeric = (value: unknown): boolean =>
	['number', 'bigint'].includes(typeof value) || (typeof value === 'string' && value.length <= 64);

/** A whole number between two bounds; left out if empty. */
export const asWholeNumber =
	(min: number, max: number): Parser<number | undefined> =>
	(context, value, label) => {
		const number = asNumber(min, max)(context, value, label);
		if (number === undefined || Number.isInteger(number)) return number;
		throw validationError(
			context,
			`'${label}' is ${number}, but must be a whole number`,
			'Remove the decimals, or use Math.round() in the expression.',
		);
	};
