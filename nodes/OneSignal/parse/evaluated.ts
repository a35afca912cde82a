import type { Parser } from './parser';
import { validationError } from './validationError';

/** n8n's own values begin with $; the other form hands braces on to OneSignal. */
const expressionLeft = /\{\{\s*(?:\$[^{}]{0,40}|['"]\{\{['"]\s*\}\})/;

/** An expression in a text that was not evaluated, as far as an error shows it. */
export const expressionLeftIn = (text: string): string | undefined =>
	expressionLeft.exec(text)?.[0];

const advice = "Switch the field from 'Fixed' to 'Expression'.";

/** What to say about it. */
export const expressionLeftTexts = (
	label: string,
	left: string,
): [what: string, advice: string] => [
	`'${label}' contains an expression that was not evaluated: "${left}"`,
	advice,
];

/** A parser that refuses text with an n8n expression in it, which would leave as it was typed. */
export const evaluated =
	<T>(as: Parser<T>): Parser<T> =>
	(context, value, label, path) => {
		const left = typeof value === 'string' ? expressionLeftIn(value) : undefined;
		if (left === undefined) return as(context, value, label, path);
		throw validationError(context, ...expressionLeftTexts(label, left));
	};
