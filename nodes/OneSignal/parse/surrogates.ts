import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { validationError } from './validationError';

/** Half of a character that takes two places, such as an emoji: no server reads it. */
export const loneSurrogate = /[\uD800-\uDFFF]/u;

/** The beginning of a text, without half of a character at its end. */
export const truncate = (text: string, max: number): string =>
	text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');

/** The refusal of a text, or of data, that was cut in the middle of an emoji. */
export const brokenCharacterError = (context: IExecuteSingleFunctions, label: string): Error =>
	validationError(
		context,
		`'${label}' has half of an emoji or of another long character`,
		'Something cut the text in the middle of it. Cut by whole characters, e.g. [...text].slice(0, 40).join("").',
	);
