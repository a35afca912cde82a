import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { validationError } from './validationError';

/** One half of a character that JavaScript stores in two, such as an emoji. No server can read it. */
export const loneSurrogate = /[\uD800-\uDFFF]/u;

/** The beginning of a text, without half a character at its end. */
export const truncate = (text: string, max: number): string =>
	text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');

/** The error for text or data that was cut in the middle of an emoji. */
export const brokenCharacterError = (context: IExecuteSingleFunctions, label: string): Error =>
	validationError(
		context,
		`'${label}' contains an incomplete character`,
		'The text was probably cut in the middle of an emoji. To cut whole characters, use [...text].slice(0, 40).join("").',
	);
