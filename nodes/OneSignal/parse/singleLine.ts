import type { Parser } from './parser';
import { asTextUpTo } from './text';
import { validationError } from './validationError';

/** The longest line of an email (RFC 5322). */
const maxLine = 998;

const lineBreak = /[\n\v\f\r\u0085\u2028\u2029]/;

/**
 * Text that becomes the header of an email, where a line break would begin another header. Spaces and
 * line breaks around it are removed; left out if empty.
 */
export const asSingleLine =
	(max = maxLine): Parser<string | undefined> =>
	(context, value, label) => {
		const line = asTextUpTo(max)(context, value, label)?.trim() || undefined;
		if (line === undefined || !lineBreak.test(line)) return line;
		throw validationError(
			context,
			`'${label}' contains a line break`,
			'Use a single line of text.',
		);
	};
