import { quote } from '../../parse/invisible';
import { asRequiredList } from '../../parse/list';
import { asMappedChoice } from '../../parse/mappedChoice';
import { asNumber } from '../../parse/number';
import type { Parser } from '../../parse/parser';
import { asRequired } from '../../parse/required';
import { asRequiredText } from '../../parse/text';
import { validationError } from '../../parse/validationError';

/** A number, as the text that filters contain. */
export const asNumeric =
	(min: number, max: number): Parser<string> =>
	(context, value, label) =>
		String(asRequired(asNumber(min, max))(context, value, label));

/** A count, a duration or a distance. */
export const asAmount = asNumeric(0, 1_000_000_000);

const asAnyNumber = asNumeric(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);

const secondsPer = { days: 86_400, hours: 3_600, minutes: 60 };

/** The unit of a duration, in seconds; n8n doesn't store the default. */
export const asDurationUnit: Parser<number> = (context, value, label) =>
	asMappedChoice(secondsPer)(context, value, label) ?? secondsPer.days;

/** One of several values. OneSignal separates them by commas and knows no way to write one. */
const asValueWithoutComma: Parser<string> = (context, value, label) => {
	const text = asRequiredText(context, value, label);
	if (!text.includes(',')) return text;
	throw validationError(
		context,
		`'${label}' contains a value with a comma: ${quote(text)}`,
		"OneSignal can't compare it with a list. Add a filter with the operator Is for each value, combined by Or.",
	);
};

const asValues: Parser<string> = (context, value, label, path) =>
	asRequiredList(asValueWithoutComma, 20)(context, value, label, path).join(',');

const ofTag: Record<string, Parser<string>> = {
	'>': asAnyNumber,
	'<': asAnyNumber,
	in_array: asValues,
	not_in_array: asValues,
};

const parserFor = (field: string, relation: string): Parser<string> | undefined => {
	if (field === 'session_count') return asAmount;
	return field === 'tag' ? ofTag[relation] : undefined;
};

/** The parser for what a tag, a version or a count is compared with. */
export const valueParser = (field: string, relation: string): Parser<string> =>
	parserFor(field, relation) ?? asRequiredText;
