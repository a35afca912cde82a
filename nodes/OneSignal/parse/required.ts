import type { Parser } from './parser';
import { validationError } from './validationError';

/** Whether a value is left out: nothing, or text without a word. */
export const isEmpty = (value: unknown): boolean =>
	value === null || value === undefined || (typeof value === 'string' && !value.trim());

/** A parser that refuses an empty value. */
export const asRequired =
	<T>(as: Parser<T | undefined>): Parser<T> =>
	(context, value, label) => {
		const result = as(context, value, label);
		if (result !== undefined) return result;
		throw validationError(
			context,
			`'${label}' is empty`,
			`Fill in '${label}'. If it holds an expression, check that the input has this value.`,
		);
	};

/** A reader that refuses an object without entries. */
export const asNotEmpty = <T extends object>(as: Parser<T>): Parser<T> =>
	asRequired((context, value, label) => {
		const result = as(context, value, label);
		return Object.keys(result).length > 0 ? result : undefined;
	});

/**
 * A reader of what keeps a message back, or from somebody: where its expression found nothing, the message
 * must not leave as if nobody had asked for that. For a field that may be empty: a list without entries
 * counts as found, and an option that was not added is not read.
 */
export const requiredIfSet =
	<T>(as: Parser<T | undefined>): Parser<T | undefined> =>
	(context, value, label) => {
		const result = as(context, value, label);
		if (result !== undefined || Array.isArray(value)) return result;
		throw validationError(
			context,
			`'${label}' is empty`,
			'Fill it in, or correct its expression so that every item has a value. To do without it, remove the option, or the expression.',
		);
	};
