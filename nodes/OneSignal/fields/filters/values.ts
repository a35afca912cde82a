import type { IDataObject } from 'n8n-workflow';

import { asCountry, asLanguage } from '../../parse/isoCode';
import { asRequiredList } from '../../parse/list';
import { asNumber } from '../../parse/number';
import type { Parser } from '../../parse/parser';
import { asRequired } from '../../parse/required';
import { asRequiredText } from '../../parse/text';
import { languages } from '../language';

/** A number as filters have it, as text. */
export const asNumeric =
	(min: number, max: number): Parser<string> =>
	(context, value, label) =>
		String(asRequired(asNumber(min, max))(context, value, label));

/** How many, how long or how far. */
export const asAmount = asNumeric(0, 1_000_000_000);

const asAnyNumber = asNumeric(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);

/** A language as OneSignal spells it: some have more than two letters. */
const asLanguageOfUser: Parser<string> = (context, value, label) => {
	const text = asRequiredText(context, value, label).toLowerCase();
	const known = languages.find((each) => String(each.value).toLowerCase() === text);
	return String(known?.value ?? asRequired(asLanguage)(context, text, label));
};

const asValues: Parser<string> = (context, value, label) =>
	asRequiredList(asRequiredText, 20)(context, value, label).join(',');

const ofTag: Record<string, Parser<string>> = {
	'>': asAnyNumber,
	'<': asAnyNumber,
	time_elapsed_gt: asAmount,
	time_elapsed_lt: asAmount,
	in_array: asValues,
	not_in_array: asValues,
};

const ofField: Record<string, Parser<string>> = {
	country: asRequired(asCountry),
	language: asLanguageOfUser,
	session_count: asAmount,
	session_time: asAmount,
};

/**
 * How the value of a filter is read. OneSignal compares it letter by letter, and takes what it cannot
 * compare: "de" is no country, so everybody's country differs from it.
 */
export const readerOfValue = ({ field, relation }: IDataObject): Parser<string> =>
	(field === 'tag' ? ofTag[String(relation)] : ofField[String(field)]) ?? asRequiredText;
