import type { Reader } from './reader';
import { refusal } from './refusal';

/** A number between two bounds, text of digits included; left out where it is empty. */
export const asNumber =
	(min: number, max: number): Reader<number | undefined> =>
	(context, value, label) => {
		if (value === '' || value === null || value === undefined) return undefined;
		const number = typeof value === 'object' ? NaN : Number(value);
		if (number >= min && number <= max) return number;
		throw refusal(
			context,
			`'${label}' is not a number from ${min} to ${max}`,
			'Correct the number, or remove the field.',
		);
	};

/** A switch; text from an expression counts as its word says. */
export const asFlag: Reader<boolean | undefined> = (_context, value) => {
	if (value === '' || value === null || value === undefined) return undefined;
	return typeof value === 'string' ? value.trim().toLowerCase() === 'true' : Boolean(value);
};
