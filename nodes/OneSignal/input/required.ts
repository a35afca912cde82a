import type { Reader } from './reader';
import { refusal } from './refusal';

/** A reader that refuses where nothing was given. */
export const asRequired =
	<T>(as: Reader<T | undefined>): Reader<T> =>
	(context, value, label) => {
		const result = as(context, value, label);
		if (result !== undefined) return result;
		throw refusal(
			context,
			`'${label}' is empty`,
			`Fill in '${label}'. If it holds an expression, check that the input has this value.`,
		);
	};

/** A reader that refuses an object without entries. */
export const asNotEmpty = <T extends object>(as: Reader<T>): Reader<T> =>
	asRequired((context, value, label) => {
		const result = as(context, value, label);
		return Object.keys(result).length > 0 ? result : undefined;
	});
