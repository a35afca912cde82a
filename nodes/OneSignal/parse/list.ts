import { quote } from './invisible';
import type { Parser } from './parser';
import { isExpression, rawValue, withoutExpressions } from './rawValue';
import { splitText, type EntryParser } from './splitText';
import { asText } from './text';
import { validationError } from './validationError';

/** The most values that OneSignal accepts in any list. */
const maxEntries = 20_000;

/**
 * A list however it comes: text with commas or line breaks, a JSON array as text, an array, a number.
 * Spaces around entries and repeated entries are removed. An empty entry of an array is refused: it is a
 * value that got lost.
 */
export const asList =
	(asEntry: EntryParser = asText, max = maxEntries): Parser<string[]> =>
	(context, value, label, path) => {
		const given = Array.isArray(value)
			? Array.from<unknown>(value)
			: entriesOf(asEntry)(context, value, label, path);
		const list = [...new Set(given.map((entry) => asEntry(context, entry, label).trim()))];
		if (list.length <= max) return list;
		throw validationError(
			context,
			`'${label}' contains ${list.length} values, but OneSignal accepts at most ${max} at once`,
			'Split the list, e.g. with a Split Out and a Loop Over Items node.',
		);
	};

/** A list that may not be empty. */
export const asRequiredList =
	(asEntry: EntryParser, max?: number): Parser<string[]> =>
	(context, value, label, path) => {
		const list = asList(asEntry, max)(context, value, label, path);
		if (list.length > 0) return list;
		throw validationError(
			context,
			`'${label}' is empty`,
			'Enter one value, several separated by commas, or an expression that returns a list.',
		);
	};

/** A list that is left out if empty. */
export const asOptionalList =
	(asEntry?: EntryParser, max?: number): Parser<string[] | undefined> =>
	(context, value, label, path) => {
		const list = asList(asEntry, max)(context, value, label, path);
		return list.length > 0 ? list : undefined;
	};

/** The entries of a text. */
const entriesOf =
	({ split }: EntryParser): Parser<unknown[]> =>
	(context, value, label, path) => {
		const text = asText(context, value, label).trim();
		const array = text.startsWith('[') && text.endsWith(']') ? parseArray(text) : undefined;
		if (array) return array;
		if (split) return split(text);
		const entries = splitText(text);
		const typed = path === undefined ? undefined : rawValue(context, path);
		if (entries.length < 2 || !isExpression(typed)) return entries;
		// Line breaks are no part of a value; commas may be, unless the person typed them.
		const separated = Math.max(
			splitText(withoutExpressions(typed)).length,
			splitText(text, '\n').length,
		);
		if (entries.length <= separated) return entries;
		throw validationError(
			context,
			`'${label}' is ambiguous: ${quote(text)} may be one value or ${entries.length}`,
			`Use a list: ${JSON.stringify([text.slice(0, 40)])} for one value, ${JSON.stringify(entries.slice(0, 2))} for several. In an expression: {{ [$json.id] }} or {{ $json.id.split(",") }}.`,
		);
	};

function parseArray(text: string): unknown[] | undefined {
	try {
		return JSON.parse(text) as unknown[];
	} catch {
		// Brackets that aren't JSON are text like any other.
		return undefined;
	}
}
