import { withSplit, type EntryParser } from './splitText';
import { asRequiredTextUpTo } from './text';

/** The longest URL that every browser opens. */
const maxLength = 2_048;

/** A URL. As URLs may contain commas, only a comma or a space before the next URL separates two of them. */
export const asUrl: EntryParser = withSplit(asRequiredTextUpTo(maxLength), (text) =>
	text
		.split(/\n|(?<=[\s,])(?=https?:\/\/)/i)
		.map(withoutSeparatorsAtEnd)
		.filter((url) => url !== ''),
);

function withoutSeparatorsAtEnd(text: string): string {
	let end = text.length;
	while (end > 0 && /[\s,]/.test(text[end - 1])) end--;
	return text.slice(0, end).trim();
}
