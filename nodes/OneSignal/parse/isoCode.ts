import { countryCodes, languageCodes } from './isoCodes';
import { quote } from './invisible';
import type { Parser } from './parser';
import { asOptionalText } from './text';
import { validationError } from './validationError';

/** Things that OneSignal knows by a code of an ISO list. */
export interface CodeKind {
	/** In a sentence, e.g. "language code". */
	name: string;
	type: 'language' | 'region';
	codes: ReadonlySet<string>;
	/** How a code is written, from any spelling. */
	written: (text: string) => string;
	/** What people use in place of a code, in lower case. */
	synonyms: Record<string, string>;
	advice: string;
}

/** A code of a list; left out if empty. */
const asCode =
	(kind: CodeKind): Parser<string | undefined> =>
	(context, value, label) => {
		const text = asOptionalText(context, value, label)?.trim();
		if (!text) return undefined;
		const code = kind.written(text);
		if (kind.codes.has(code)) return code;
		const meant = codeFor(kind, text.toLowerCase());
		throw validationError(
			context,
			`'${label}' isn't a valid ${kind.name}: ${quote(text)}`,
			meant === undefined ? kind.advice : `${namesOf(kind.type).of(meant)} has the code ${meant}.`,
		);
	};

/** The code that was probably meant. */
function codeFor({ type, codes, synonyms, written }: CodeKind, text: string): string | undefined {
	if (Object.hasOwn(synonyms, text)) return synonyms[text];
	const [beforeHyphen] = text.split(/[-_]/, 1);
	if (type === 'language' && codes.has(beforeHyphen)) return written(beforeHyphen);
	const names = namesOf(type);
	return [...codes].find((code) => names.of(code)?.toLowerCase() === text);
}

const namesOf = (type: CodeKind['type']): Intl.DisplayNames =>
	new Intl.DisplayNames(['en'], { type });

/** By ISO 3166-1 codes, in upper case. */
export const countries: CodeKind = {
	name: 'country code',
	type: 'region',
	codes: countryCodes,
	written: (text) => text.toUpperCase(),
	synonyms: {
		...{ uk: 'GB', 'great britain': 'GB', england: 'GB', scotland: 'GB', wales: 'GB' },
		...{ usa: 'US', america: 'US', uae: 'AE', el: 'GR', holland: 'NL', 'czech republic': 'CZ' },
	},
	advice: 'Select the country from the list, or use its ISO 3166-1 code of two letters, e.g. DE.',
};

export const asCountry = asCode(countries);

/** Chinese is written in two scripts, which OneSignal tells apart. */
const scripts: Record<string, string> = { 'zh-hans': 'zh-Hans', 'zh-hant': 'zh-Hant' };

/** By ISO 639-1 codes in lower case, and OneSignal's codes for Chinese. */
export const languages: CodeKind = {
	name: 'language code',
	type: 'language',
	codes: languageCodes,
	written: (text) => scripts[text.toLowerCase().replace('_', '-')] ?? text.toLowerCase(),
	synonyms: {
		...{ no: 'nb', iw: 'he', in: 'id', ji: 'yi', jw: 'jv', mo: 'ro', sh: 'sr', norwegian: 'nb' },
		...{ 'zh-cn': 'zh-Hans', 'zh-sg': 'zh-Hans', 'zh-tw': 'zh-Hant', 'zh-hk': 'zh-Hant' },
	},
	advice:
		'Select the language from the list, or use its ISO 639-1 code of two letters, e.g. de, or zh-Hans or zh-Hant for Chinese.',
};

export const asLanguage = asCode(languages);
