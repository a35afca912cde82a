import type { IDataObject } from 'n8n-workflow';

import { expressionLeftIn } from '../../parse/evaluated';
import { hasTags, htmlIn } from './htmlText';
import { allTextsOf, markupOf, plainTextsOf, type MessageText } from './messageTexts';

/** What a text contains where an expression returned nothing. */
const nothing = /\b(?:undefined|null|NaN)\b/;

/** Where the texts of a message may arrive otherwise than they were meant. */
export const textWarnings = (message: IDataObject): string[] => [
	...new Set([
		...allTextsOf(message).flatMap(unresolved),
		...plainTextsOf(message).flatMap(markupInText),
		...textInMarkup(markupOf(message)),
	]),
];

function unresolved({ label, text }: MessageText): string[] {
	const [gap] = nothing.exec(text) ?? [];
	const left = expressionLeftIn(text);
	return [
		...(gap === undefined ? [] : [`'${label}' contains "${gap}": an expression returned nothing.`]),
		...(text.includes('[object Object]')
			? [`'${label}' contains "[object Object]": use a single field, not the whole object.`]
			: []),
		...(left === undefined ? [] : [`'${label}' contains "${left}", which n8n didn't evaluate.`]),
		...(text.includes('\\{{')
			? [`'${label}' contains a backslash before {{, which recipients will see. Remove it.`]
			: []),
		...(hasLooseBraces(text)
			? [`'${label}' has {{ without }}, or the reverse: OneSignal can't fill it in.`]
			: []),
	];
}

/** Braces that stand in pairs are none of Liquid's, such as those of a style sheet or of JSON. */
function hasLooseBraces(text: string): boolean {
	const [before, ...opened] = text.split('{{');
	if (opened.length === 0 && !before.includes('}}')) return false;
	return opened.some((part) => !part.includes('}}')) || countOf('{', text) !== countOf('}', text);
}

const countOf = (sign: string, text: string): number => text.split(sign).length - 1;

function markupInText({ label, text }: MessageText): string[] {
	const html = htmlIn(text);
	return html === undefined
		? []
		: [`'${label}' contains HTML, which recipients see as it is: ${html.slice(0, 40)}`];
}

/** HTML knows no line breaks: typed text arrives in one line. */
const textInMarkup = (html: string): string[] =>
	html.trim().includes('\n') && !hasTags(html)
		? [
				"'Body' has line breaks but no HTML tags, so it arrives as one paragraph. Choose 'Text' under 'Email Type'.",
			]
		: [];
