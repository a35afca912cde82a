import type { Parser } from './parser';
import { validationError } from './validationError';

const expressionLeft = /\{\{\s*\$[^{}]{0,40}/;

/** A parser that refuses text with an n8n expression in it, which would leave as it was typed. */
export const evaluated =
	<T>(as: Parser<T>): Parser<T> =>
	(context, value, label, path) => {
		const [left] = (typeof value === 'string' && expressionLeft.exec(value)) || [];
		if (left === undefined) return as(context, value, label, path);
		throw validationError(
			context,
			`'${label}' contains an expression that was not evaluated: "${left}"`,
			"Switch the field from 'Fixed' to 'Expression'.",
		);
	};
