import { DateTime } from 'luxon';
import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { asIso } from '../../../parse/dateTime';
import type { Parser } from '../../../parse/parser';
import { validationError } from '../../../parse/validationError';
import { addWarning } from '../../../request/run/itemWarnings';

/** A calendar date, as it is written, or else as it is in the workflow's time zone. */
export const asDate: Parser<string | undefined> = (context, value, label) => {
	const zoned =
		value instanceof Date ? DateTime.fromJSDate(value, { zone: context.getTimezone() }) : value;
	return asIso(context, zoned, label)?.slice(0, 'yyyy-MM-dd'.length);
};

/**
 * How far OneSignal's start lies before the same date and time in UTC. It sends at the next local time from
 * its start on, which must not be after the time in the first time zone, nor before that of the day before
 * in the last one. Time zones span 26 hours, so none suits all: this suits UTC+13 to UTC-10.
 */
const leadHours = 13.5;

/** The last time zone that ships use is UTC-12. */
const lastZoneHours = 12;

/**
 * When OneSignal has to begin so that everyone gets a message at a local time of a date. In the past, there
 * is no such time: `undefined` leaves it to OneSignal to begin now.
 */
export function startOfLocalTime(
	context: IExecuteSingleFunctions,
	date: string,
	timeOfDay: string,
): string | undefined {
	const inUtc = readTime(date, timeOfDay);
	if (inUtc.plus({ hours: lastZoneHours }) <= DateTime.utc()) throw isOver(context, date);
	const start = inUtc.minus({ hours: leadHours });
	if (start > DateTime.utc()) return start.toISO() ?? undefined;
	addWarning(
		context,
		`In some time zones it was already past ${timeOfDay} on ${date}: users there get the message a day later.`,
	);
	return undefined;
}

const formats = ['h:mma', 'HH:mm:ss'];

const readTime = (date: string, timeOfDay: string): DateTime =>
	formats
		.map((format) =>
			DateTime.fromFormat(`${date} ${timeOfDay}`, `yyyy-MM-dd ${format}`, {
				zone: 'utc',
				locale: 'en-US',
			}),
		)
		.find((time) => time.isValid) ?? DateTime.invalid('unreadable');

const isOver = (context: IExecuteSingleFunctions, date: string): Error =>
	validationError(
		context,
		`'Local Date' is in the past: 'Local Time' on ${date} has passed in every time zone`,
		"Choose a later date, or leave 'Local Date' empty to send at the next local time.",
	);
