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
	// The list has one name for each zone; others are valid too, such as Asia/Kolkata beside Asia/Calcutta.
	if (isName.test(name) && IANAZone.isValidZone(name)) return spellings().get(lower(name)) ?? name;
	throw validationError(
		context,
		`'${label}' isn't a valid time zone: ${quote(name)}`,
		`Select the time zone from the list, or use its IANA name, e.g. ${zoneOfCity(name) ?? 'Europe/Berlin'}.`,
	);
};

/** "UTC", or a region and a place: "EST" and "+01:00" know no daylight saving time. */
const isName = /^(?:utc|[a-z]+\/[a-z0-9_+/-]+)$/i;

const lower = (name: string): string => name.toLowerCase().replaceAll(' ', '_');

/** One name for each time zone of the IANA list. */
export const timeZoneNames = (): string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')];

let known: Map<string, string> | undefined;

/** The names of the list, by their lower case; it takes too long to be made for every item. */
const spellings = (): Map<string, string> =>
	(known ??= new Map(timeZoneNames().map((each) => [lower(each), each])));

const zoneOfCity = (city: string): string | undefined =>
	[...spellings()].find(([name]) => name.endsWith(`/${lower(city)}`))?.[1];
