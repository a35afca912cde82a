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
			`'${label}' isn't a number${rangeOf(min, max)}`,
			'Correct the value, or check what the expression returns.',
		);
	};

/** Numbers beyond this one aren't exact: as a bound it only means that there is none. */
const noLimit = Number.MAX_SAFE_INTEGER;

function rangeOf(min: number, max: number): string {
	if (max < noLimit) return ` from ${shown(min)} to ${shown(max)}`;
	return min > -noLimit ? ` of ${shown(min)} or more` : '';
}

const shown = (bound: number): string => bound.toLocaleString('en-US');

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
