import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { quote, withoutInvisible } from './invisible';
import { separatedBy, type EntryParser } from './splitText';
import { asRequiredTextUpTo } from './text';
import { validationError } from './validationError';

/** Longer than any number with its separators. */
const maxLength = 200;

const e164 = /^\+[1-9]\d{6,14}$/;

/**
 * A phone number in E.164. Spaces, brackets, hyphens and other separators are removed, so is the "(0)" that
 * is only dialed within a country; "00" in front is the plus sign.
 */
export const asPhoneNumber: EntryParser = separatedBy(',;\n', (context, value, label) => {
	const text = asRequiredTextUpTo(maxLength)(context, value, label);
	const number = digitsOf(text);
	if (e164.test(number)) return number;
	throw invalidPhoneNumber(context, label, text, number);
});

/** A plus sign and digits; any other character stays, so that the number is refused. */
const digitsOf = (text: string): string =>
	withoutInvisible(text)
		.normalize('NFKC')
		.replace(/^\s*tel:/i, '')
		.replace(/\(\s*0\s*\)|[\s()./\u00B7\u2022\u2212\p{Pd};]/gu, '')
		.replace(/^00/, '+');

function invalidPhoneNumber(
	context: IExecuteSingleFunctions,
	label: string,
	text: string,
	number: string,
): Error {
	return validationError(
		context,
		`'${label}' contains an invalid phone number: ${quote(text)}`,
		/^[1-9]\d{9,14}$/.test(number)
			? `Add the plus sign in front of the country code, e.g. +${number}. Spreadsheets drop the plus sign unless the column is formatted as text.`
			: 'Use international format with the country code, e.g. +15551234567.',
	);
}
