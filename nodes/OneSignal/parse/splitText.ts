import type { Parser } from './parser';

/** A parser for one entry of a list. */
export interface EntryParser extends Parser<string> {
	/** Splits text into entries; set where no entry can contain a separator. */
	split?: (text: string) => string[];
}

/** A parser of entries that never contain the given separators, each a single character. */
export const separatedBy = (separators: string, as: Parser<string>): EntryParser =>
	withSplit(as, (text) => splitText(text, separators));

/** A parser of entries, with a way of its own to split text. */
export const withSplit = (as: Parser<string>, split: EntryParser['split']): EntryParser =>
	Object.assign<Parser<string>, Pick<EntryParser, 'split'>>(
		(context, value, label, path) => as(context, value, label, path),
		{ split },
	);

/**
 * The entries of a text, as tables write them: an entry that begins with a quotation mark may contain
 * separators up to the next one. Empty entries are left out, and so are quotation marks around an entry.
 */
export function splitText(text: string, separators = ',\n'): string[] {
	const entries: string[] = [];
	for (let start = 0; start <= text.length; ) {
		const end = endOfEntry(text, start, separators);
		const entry = text.slice(start, end).trim();
		if (entry) entries.push(unquoted(entry));
		start = end + 1;
	}
	return entries;
}

function endOfEntry(text: string, start: number, separators: string): number {
	let at = start;
	while (text[at] === ' ' || text[at] === '\t') at++;
	if (text[at] === '"') at = Math.max(at, text.indexOf('"', at + 1));
	while (at < text.length && !separators.includes(text[at])) at++;
	return at;
}

/** A text without the quotation marks around it; one that has further ones stays as it is. */
export const unquoted = (text: string): string => /^"([^"]+)"$/.exec(text)?.[1] ?? text;
