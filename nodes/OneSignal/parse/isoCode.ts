import type { Parser } from './parser';
import { validationError } from './validationError';
import { asOptionalText } from './text';

/** A code of two letters, whatever their case was; left out where it is empty. */
const asCode =
	(inCase: (text: string) => string, example: string): Parser<string | undefined> =>
	(context, value, label) => {
		const code = asOptionalText(context, value, label)?.trim();
		if (!code || /^[a-z]{2}$/i.test(code)) return code && inCase(code);
		throw validationError(
			context,
			`'${label}' is "${code.slice(0, 20)}", but OneSignal takes a code of two letters`,
			`Use a code such as "${example}".`,
		);
	};

/** An ISO 3166-1 code. */
export const asCountry = asCode((text) => text.toUpperCase(), 'DE');

/** An ISO 639-1 code. */
export const asLanguage = asCode((text) => text.toLowerCase(), 'de');
