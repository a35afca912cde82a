import type { Parser } from '../../parse/parser';
import { asOptionalText } from '../../parse/text';

/** OneSignal's own placeholders, which only work as they were typed. */
const liquid = /(\{\{[^{}]*\}\}|\{%[^%]*%\})/;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string): string =>
	text
		.split(liquid)
		.map((part, index) => (index % 2 ? part : part.replace(/[&<>]/g, (sign) => entities[sign])))
		.join('');

/** HTML that looks like the text: its characters, its lines and its paragraphs. */
const toHtml = (text: string): string =>
	escaped(text.replace(/\r\n?/g, '\n').trim())
		.split(/\n{2,}/)
		.map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>\n')}</p>`)
		.join('\n');

/** An email that was typed as text, as OneSignal accepts it; left out if empty. */
export const asHtmlFromText: Parser<string | undefined> = (context, value, label) => {
	const text = asOptionalText(context, value, label);
	return text?.trim() ? toHtml(text) : undefined;
};
