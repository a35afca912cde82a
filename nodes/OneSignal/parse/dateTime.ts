import { DateTime } from 'luxon';

import { quote } from './invisible';
import type { Parser } from './parser';
import { validationError } from './validationError';

/**
 * A date and time: from n8n's picker (without an offset: in the workflow's time zone), ISO 8601, a Unix time
 * in seconds or milliseconds, or a date object of an expression. Empty is `undefined`.
 */
const asDateTime: Parser<DateTime | undefined> = (context, value, label) => {
	if (value === '' || value === null || value === undefined) return undefined;
	const text = writtenOut(value);
	const time = toDateTime(text, context.getTimezone());
	if (time?.isValid && time.year > 0 && time.year <= lastYear) return time;
	throw validationError(
		context,
		`'${label}' isn't a valid date and time${text ? `: ${quote(text)}` : ''}`,
		'Pick a date from the calendar, or use the format 2026-12-24T18:00:00+01:00.',
	);
};

/** The last one that ISO 8601 writes with four digits. */
const lastYear = 9999;

/** A date as expressions return it: of JavaScript, or of Luxon as `$now` is. */
export const isDateTime = (value: unknown): value is Date | DateTime =>
	value instanceof Date || DateTime.isDateTime(value);

/** ISO 8601 with an offset, so that OneSignal need not guess the zone. */
export const asIso: Parser<string | undefined> = (context, value, label) =>
	asDateTime(context, value, label)?.toISO() ?? undefined;

/** Unix time in seconds. */
export const asUnixSeconds: Parser<number | undefined> = (context, value, label) => {
	const time = asDateTime(context, value, label);
	return time && Math.floor(time.toSeconds());
};

/**
 * ISO 8601 with an offset; refuses a time in the past, on which OneSignal would act at once.
 *
 * @param advice what the person can do instead
 */
export const asFutureIso =
	(advice: string): Parser<string | undefined> =>
	(context, value, label) => {
		const time = asDateTime(context, value, label);
		if (!time || time.toMillis() > Date.now()) return time?.toISO() ?? undefined;
		throw validationError(
			context,
			`'${label}' is in the past (${time.toISO()})`,
			`${advice} A time without an offset is in the time zone of the workflow.`,
		);
	};

const writtenOut = (value: unknown): string => {
	const written = isDateTime(value) ? value.toJSON() : value;
	return typeof written === 'object' ? '' : String(written).trim();
};

/** Unix times from this one on are in milliseconds (in seconds it is the year 5138). */
const firstMilliseconds = 100_000_000_000;

/** Longer than any date and time. */
const maxLength = 64;

/** A year, a week or a time alone is no date: "18" would be today at six, "2037" New Year's Day. */
const startsWithDate = /^\d{4}(?:-\d{2}-\d{2}|\d{4})(?:[T\s]|$)/;

function toDateTime(text: string, zone: string): DateTime | undefined {
	if (/^\d{9,13}(\.\d{1,20})?$/.test(text)) {
		const number = Number(text);
		return DateTime.fromMillis(number >= firstMilliseconds ? number : number * 1000, { zone });
	}
	if (text.length > maxLength || !startsWithDate.test(text)) return undefined;
	const time = DateTime.fromISO(text, { zone, setZone: true });
	return time.isValid ? time : DateTime.fromSQL(text, { zone, setZone: true });
}
