import type { Parser } from './parser';
import { isEmpty } from './required';
import { validationError } from './validationError';

/** What tables and forms write for true and false. */
const booleanWords: Record<string, boolean> = {
	...{ true: true, yes: true, on: true, 1: true },
	...{ false: false, no: false, off: false, 0: false },
};

/** A boolean, also as a word. Other words are refused, so that "sure" doesn't turn something off. */
export const asBoolean: Parser<boolean | undefined> = (context, value, label) => {
	if (isEmpty(value)) return undefined;
	const word = typeof value === 'object' ? '' : String(value).trim().toLowerCase();
	if (Object.hasOwn(booleanWords, word)) return booleanWords[word];
	throw validationError(
		context,
		`'${label}' must be true or false`,
		'Turn it on or off, or use an expression that returns true or false.',
	);
};
