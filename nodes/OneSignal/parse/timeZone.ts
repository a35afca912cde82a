import { IANAZone } from 'luxon';

import { quote } from './invisible';
import type { Parser } from './parser';
import { asTextUpTo } from './text';
import { validationError } from './validationError';

/** Longer than the name of any time zone. */
const maxLength = 64;

/** A time zone by its IANA name, in the spelling of the list; left out if empty. */
export const asTimeZone: Parser<string | undefined> = (context, value, label) => {
	const name = asTextUpTo(maxLength)(context, value, label)?.trim();
	if (!name) return undefined;
	const lowerCase = name.toLowerCase();
	const listed = timeZones().find((each) => each.toLowerCase() === lowerCase);
	if (listed !== undefined) return listed;
	// The list has one name for each zone; others are valid, such as Asia/Kolkata beside Asia/Calcutta.
	if (isName.test(name) && IANAZone.isValidZone(name)) return name;
	throw validationError(
		context,
		`'${label}' isn't a valid time zone: ${quote(name)}`,
		`Use a name of the IANA list, e.g. ${timeZoneOf(lowerCase) ?? 'Europe/Berlin'}.`,
	);
};

/** "UTC", or a region and a place: "EST" and "+01:00" know no daylight saving time. */
const isName = /^(?:utc|[a-z]+\/[a-z0-9_+/-]+)$/i;

const timeZones = (): string[] => Intl.supportedValuesOf('timeZone');

/** The time zone of a city. */
const timeZoneOf = (city: string): string | undefined =>
	timeZones().find((name) => name.toLowerCase().endsWith(`/${city.replace(/ /g, '_')}`));
