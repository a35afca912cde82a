import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';

/** Hours at which a phone may make a sound: from 8 AM until 9 PM. */
const day = { from: 8, until: 21 };

const isNight = ({ hour }: DateTime): boolean => hour < day.from || hour >= day.until;

/** Channels that make a phone sound. */
const loud = ['push', 'sms'];

/**
 * Whether a message arrives at night, as far as the message itself tells: at a local time, that is everyone's;
 * at one moment, it is known for the workflow's time zone only. Where each recipient lives isn't known.
 */
export function timeWarnings(message: IDataObject, timeZone: string): string[] {
	const { target_channel: channel, delayed_option, delivery_time_of_day, send_after } = message;
	if (!loud.includes(String(channel))) return [];
	if (delayed_option === 'timezone') {
		const local = readTimeOfDay(String(delivery_time_of_day));
		return local.isValid && isNight(local)
			? [`It arrives at ${shown(local)} in each user's time zone, when many people sleep.`]
			: [];
	}
	if (delayed_option !== undefined || typeof send_after !== 'string') return [];
	const moment = DateTime.fromISO(send_after, { zone: timeZone });
	return moment.isValid && isNight(moment)
		? [
				`It is sent at ${shown(moment)} in the workflow's time zone (${timeZone}), when many people there sleep.`,
			]
		: [];
}

const formats = ['h:mma', 'HH:mm:ss', 'HH:mm'];

const readTimeOfDay = (text: string): DateTime =>
	formats
		.map((format) => DateTime.fromFormat(text, format, { zone: 'utc', locale: 'en-US' }))
		.find(({ isValid }) => isValid) ?? DateTime.invalid('unreadable');

const shown = (time: DateTime): string => time.toFormat('h:mm a', { locale: 'en-US' });
