import { DateTime } from 'luxon';

import type { Parser } from './parser';
import { validationError } from './validationError';

/**
 * A date and time: from n8n's picker (without a zone: the workflow's is meant), ISO 8601, a Unix time
 * in seconds or milliseconds, or a date object of an expression. Empty is `undefined`.
 */
const asDateTime: Parser<DateTime | undefined> = (context, value, label) => {
	if (value === '' || value === null || value === undefined) return undefined;
	const moment = toDateTime(value, context.getTimezone());
	if (moment.isValid && moment.year > 0 && moment.year <= lastYear) return moment;
	throw validationError(
		context,
		`'${label}' is not a date and time`,
		'Pick it from the calendar, or use a date such as 2026-12-24T18:00:00+01:00.',
	);
};

/** The last one that ISO 8601 writes with four digits. */
const lastYear = 9999;

/** A date as expressions give it: of JavaScript, or of Luxon as `$now` is. */
export const isDateTime = (value: unknown): value is Date | DateTime =>
	value instanceof Date || DateTime.isDateTime(value);

/** ISO 8601 with an offset, so that OneSignal need not guess the zone. */
export const asIso: Parser<string | undefined> = (context, value, label) =>
	asDateTime(context, value, label)?.toISO() ?? undefined;

/** Unix time in seconds. */
export const asUnixSeconds: Parser<number | undefined> = (context, value, label) => {
	const moment = asDateTime(context, value, label);
	return moment && Math.floor(moment.toSeconds());
};

/** ISO 8601 with an offset; refuses a moment that has passed, on which OneSignal would act at once. */
export const asFutureIso: Parser<string | undefined> = (context, value, label) => {
	const moment = asDateTime(context, value, label);
	if (!moment || moment.toMillis() > Date.now()) return moment?.toISO() ?? undefined;
	throw validationError(
		context,
		`'${label}' is in the past (${moment.toISO()})`,
		'Choose a later time, or leave it out to send now. A time without an offset is in the time zone of the workflow.',
	);
};

/** Unix times from this one on are taken for milliseconds (in seconds it is the year 5138). */
const firstMilliseconds = 100_000_000_000;

function toDateTime(value: unknown, zone: string): DateTime {
	const written = isDateTime(value) ? value.toJSON() : value;
	const text = typeof written === 'object' ? '' : String(written).trim();
	if (!/^\d{9,13}(\.\d+)?$/.test(text)) return fromText(text, { zone, setZone: true });
	const number = Number(text);
	return DateTime.fromMillis(number >= firstMilliseconds ? number : number * 1000, { zone });
}

function fromText(text: string, options: { zone: string; setZone: boolean }): DateTime {
	const moment = DateTime.fromISO(text, options);
	return moment.isValid ? moment : DateTime.fromSQL(text, options);
}
