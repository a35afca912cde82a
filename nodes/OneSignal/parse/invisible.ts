import { truncate } from './surrogates';

/** Marks of direction, zero-width spaces, soft hyphens, byte order marks and so on, as Unicode lists them. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** What no ID contains: the joiners and selectors that emoji and some scripts are written with may be meant. */
const notMeant =
	/(?!\u200C|\u200D|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|\p{Control}/u;

/** The first character of an ID that can't be seen, e.g. "U+200B". */
export function invisibleIn(text: string): string | undefined {
	const found = notMeant.exec(text);
	return found ? codePoint(found[0]) : undefined;
}

/** A text without its invisible characters, for values that never contain any. */
export const withoutInvisible = (text: string): string => text.replace(invisible, '');

/** What was typed, as an error shows it: in quotes, shortened, with every character made visible. */
export function quote(text: string): string {
	const start = truncate(text, maxQuoted)
		.replace(invisible, visible)
		.replace(/[\p{Control}\p{Surrogate}]/gu, visible);
	return `"${start}${text.length > maxQuoted ? '…' : ''}"`;
}

const maxQuoted = 60;

const visible = (character: string): string => `<${codePoint(character)}>`;

const codePoint = (character: string): string =>
	`U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
