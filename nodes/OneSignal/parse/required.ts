import type { Parser } from './parser';
import { validationError } from './validationError';

/** Whether a value counts as not given: null, undefined, or text of nothing but spaces. */
export const isEmpty = (value: unknown): boolean =>
	value === null || value === undefined || (typeof value === 'string' && !value.trim());

/** A parser that leaves out an empty value, from one that would refuse it. */
export const asOptional =
	<T>(as: Parser<T>): Parser<T | undefined> =>
	(context, value, label, path) =>
		isEmpty(value) ? undefined : as(context, value, label, path);

/** A parser that refuses an empty value. */
export const asRequired =
	<T>(as: Parser<T | undefined>): Parser<T> =>
	(context, value, label, path) => {
		const result = as(context, value, label, path);
		if (result !== undefined) return result;
		throw validationError(
			context,
			`'${label}' is empty`,
			'Enter a value. If it is an expression, check that the input contains this value.',
		);
	};

/** A parser that refuses an object without entries. */
export const asNotEmpty = <T extends object>(as: Parser<T>): Parser<T> =>
	asRequired((context, value, label, path) => {
		const result = as(context, value, label, path);
		return Object.keys(result).length > 0 ? result : undefined;
	});

/**
 * A parser for options that hold a message back or narrow its audience. If the expression of such an option
 * returns nothing, the message must not leave as if the option had not been added. An empty list is accepted:
 * no value was meant. Options that were not added are never parsed.
 */
export const requiredIfSet =
	<T>(as: Parser<T | undefined>): Parser<T | undefined> =>
	(context, value, label, path) => {
		const result = as(context, value, label, path);
		if (result !== undefined || Array.isArray(value)) return result;
		throw validationError(
			context,
			`'${label}' is empty`,
			"Enter a value, or fix the expression so it returns one for every item. If you don't need this option, remove it.",
		);
	};
