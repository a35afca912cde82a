import type { Parser } from './parser';
import { validationError } from './validationError';
import { asText } from './text';

/**
 * A list however it comes: text with commas or line breaks, a JSON array as text, an array, a number.
 * Blanks around entries and repeated entries go. An empty entry of an array is refused: it is somebody
 * who got lost.
 */
export const asList =
	(asEntry: Parser<string> = asText, between = /[,\n]/): Parser<string[]> =>
	(context, value, label) => {
		const entries = Array.isArray(value)
			? Array.from<unknown>(value)
			: split(asText(context, value, label), between);
		return [...new Set(entries.map((entry) => asEntry(context, entry, label).trim()))];
	};

/** A list that may not be empty: without it nobody would be meant. */
export const asRequiredList =
	(asEntry: Parser<string>, max = 20_000): Parser<string[]> =>
	(context, value, label) => {
		const list = asList(asEntry)(context, value, label);
		if (list.length === 0) {
			throw validationError(
				context,
				`'${label}' is empty`,
				`Fill in '${label}': one entry, several with commas between them, or an expression that gives a list.`,
			);
		}
		if (list.length <= max) return list;
		throw validationError(
			context,
			`'${label}' has ${list.length} entries, but OneSignal takes at most ${max} at once`,
			'Split the list, e.g. with a Split Out and a Loop Over Items node.',
		);
	};

/** A list that is left out where it is empty. */
export const asOptionalList =
	(asEntry?: Parser<string>, between?: RegExp): Parser<string[] | undefined> =>
	(context, value, label) => {
		const list = asList(asEntry, between)(context, value, label);
		return list.length > 0 ? list : undefined;
	};

function split(text: string, between: RegExp): unknown[] {
	if (/^\s*\[[\s\S]*\]\s*$/.test(text)) {
		try {
			return JSON.parse(text) as unknown[];
		} catch {
			// Brackets that are not JSON are text like any other.
		}
	}
	return text.split(between).filter((entry) => entry.trim());
}
