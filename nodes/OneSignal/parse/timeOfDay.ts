import { DateTime } from 'luxon';

import { isDateTime } from './dateTime';
import type { Parser } from './parser';
import { validationError } from './validationError';

/**
 * A time of day as OneSignal takes it, e.g. 9:00AM, from "9am", "9:00 AM", "noon", "21:45", or a date and
 * time. That one is read in the time zone of the workflow, as n8n shows it. Empty is `undefined`.
 */
export const asTimeOfDay: Parser<string | undefined> = (context, value, label) => {
	if (value === '' || value === null || value === undefined) return undefined;
	const text = textOf(value).slice(0, maxLength).trim();
	if (text === '' && typeof value === 'string') return undefined;
	const time = fromClock(text.toLowerCase()) ?? fromDateTime(text, context.getTimezone());
	if (time) return time.toFormat(time.second === 0 ? 'h:mma' : 'HH:mm:ss', { locale: 'en-US' });
	throw validationError(
		context,
		`'${label}' isn't a time of day: "${text.slice(0, 30)}"`,
		'Use a time such as 9:00 AM or 21:45.',
	);
};

/** Longer than any date and time. */
const maxLength = 64;

const textOf = (value: unknown): string => {
	if (isDateTime(value)) return value.toJSON() ?? '';
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const words: Record<string, string> = { noon: '12:00', midday: '12:00', midnight: '0:00' };
const twelveHours = /^(0?[1-9]|1[0-2])(?:[:.]([0-5]\d))?(?:[:.]([0-5]\d))?\s*([ap])\.?m\.?$/;
const fullDay = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.]([0-5]\d))?$/;

/** A number alone is refused: "9" may be either half of the day. */
function fromClock(text: string): DateTime | undefined {
	const written = Object.hasOwn(words, text) ? words[text] : text;
	const [, hour, minute = '0', second = '0', half] =
		twelveHours.exec(written) ?? fullDay.exec(written) ?? [];
	if (hour === undefined) return undefined;
	const hours = half ? (Number(hour) % 12) + (half === 'p' ? 12 : 0) : Number(hour);
	// Any day without a change of clocks.
	return DateTime.utc(2000, 1, 1, hours, Number(minute), Number(second));
}

const dateAndTime = /^\d{4}-\d{2}-\d{2}[T ]\d/;

function fromDateTime(text: string, zone: string): DateTime | undefined {
	if (!dateAndTime.test(text)) return undefined;
	const time = DateTime.fromISO(text.replace(' ', 'T'), { zone });
	return time.isValid ? time : undefined;
}
