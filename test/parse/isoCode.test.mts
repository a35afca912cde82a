import { asCountry, asLanguage } from '../../nodes/OneSignal/parse/isoCode';
import { countryCodes, languageCodes } from '../../nodes/OneSignal/parse/isoCodes';
import { asTimeZone } from '../../nodes/OneSignal/parse/timeZone';
import { messageLanguages } from '../../nodes/OneSignal/fields/messageLanguages';
import { parseWith, refusalOf } from './parseWith.mts';

it.each([
	[asCountry, 'gb', 'GB'],
	[asCountry, ' DE ', 'DE'],
	[asLanguage, 'DE', 'de'],
	[asLanguage, 'zh', 'zh'],
	[asLanguage, 'zh-hans', 'zh-Hans'],
	[asLanguage, 'ZH_HANT', 'zh-Hant'],
	[asTimeZone, 'Europe/Berlin', 'Europe/Berlin'],
	[asTimeZone, 'america/new_york', 'America/New_York'],
	[asTimeZone, 'utc', 'UTC'],
	[asTimeZone, 'Asia/Kolkata', 'Asia/Kolkata'],
	[asTimeZone, 'Europe/Kyiv', 'Europe/Kyiv'],
])('reads %p %s as %s', (as, text, code) => {
	expect(parseWith<unknown>(as, text)).toBe(code);
});

it.each([
	[asCountry, 'UK', 'United Kingdom has the code GB.'],
	[asCountry, 'Germany', 'Germany has the code DE.'],
	[asCountry, 'USA', 'United States has the code US.'],
	[asCountry, 'EL', 'Greece has the code GR.'],
	[asLanguage, 'iw', 'Hebrew has the code he.'],
	[asLanguage, 'no', 'Norwegian Bokmål has the code nb.'],
	[asLanguage, 'German', 'German has the code de.'],
	[asLanguage, 'de-DE', 'German has the code de.'],
	[asLanguage, 'en_US', 'English has the code en.'],
	[asLanguage, 'zh-CN', 'Simplified Chinese has the code zh-Hans.'],
	[asLanguage, 'zh-SG', 'Simplified Chinese has the code zh-Hans.'],
	[asLanguage, 'zh-TW', 'Traditional Chinese has the code zh-Hant.'],
	[asLanguage, 'zh-HK', 'Traditional Chinese has the code zh-Hant.'],
	[
		asTimeZone,
		'Berlin',
		'Select the time zone from the list, or use its IANA name, e.g. Europe/Berlin.',
	],
	[
		asTimeZone,
		'new york',
		'Select the time zone from the list, or use its IANA name, e.g. America/New_York.',
	],
])('explains %p %s', (as, text, advice) => {
	expect(refusalOf(as, text)).toContain(`\n${advice}`);
});

it.each([
	...['EU', 'XX', 'ZZ', 'AA', 'DEU', 'D', '49', 'UN'].map((text) => [asCountry, text] as const),
	...['xx', 'eng', 'd', '__proto__', 'constructor', 'zh-Latn!'].map(
		(text) => [asLanguage, text] as const,
	),
	...['CET', 'EST', '+01:00', 'Mars/Olympus', 'UTC+2', '__proto__'].map(
		(text) => [asTimeZone, text] as const,
	),
])('refuses %p %s', (as, text) => {
	expect(refusalOf(as, text)).toMatch(/^'Field' isn't a valid /);
});

it('has the codes that Unicode has, but for groups of countries and codes of the past', () => {
	const region = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
	const language = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
	expect([...countryCodes].filter((code) => !region.of(code))).toEqual([]);
	expect([...languageCodes].filter((code) => !language.of(code))).toEqual([]);
	expect([countryCodes.size, languageCodes.size]).toEqual([250, 185]);
});

it('has every language of the translations', () => {
	const codes = messageLanguages.map(({ value }) => String(value));
	expect(codes.filter((code) => !languageCodes.has(code))).toEqual([]);
});

it('names the languages of the translations as Unicode does, but for how they are written', () => {
	const unicode = new Intl.DisplayNames(['en'], { type: 'language' });
	const others = messageLanguages.filter(({ name, value }) => unicode.of(String(value)) !== name);
	expect(others).toEqual([
		{ name: 'Chinese (Simplified)', value: 'zh-Hans' },
		{ name: 'Chinese (Traditional)', value: 'zh-Hant' },
		{ name: 'Norwegian', value: 'nb' },
	]);
});
