import type { Parser } from './parser';
import { isEmpty } from './required';
import { validationError } from './validationError';

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
