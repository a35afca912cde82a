import type { Parser } from './parser';
import { validationError } from './validationError';
import { asRequiredText } from './text';

const e164 = /^\+[1-9]\d{6,14}$/;

/** E.164; what people write in numbers is taken out, with the "(0)" that is dialled only at home. */
export const asPhoneNumber: Parser<string> = (context, value, label) => {
	const text = asRequiredText(context, value, label);
	const number = text.replace(/\(\s*0\s*\)|[\s().-]/g, '');
	if (e164.test(number)) return number;
	throw validationError(
		context,
		`'${label}' has "${text.slice(0, 60)}", which is no phone number with a country code`,
		'Write numbers as +15551234567: a plus sign, the country code, then the number.',
	);
};
