import type { INodeProperties } from 'n8n-workflow';

import { resourceLocator } from '../properties/resourceLocator';

/* What OneSignal knows by codes, which people pick by name. */

const optional = (field: INodeProperties): INodeProperties => ({ ...field, required: false });

const byCode = (placeholder: string) => ({ displayName: 'By Code', name: 'code', placeholder });

export const country = resourceLocator(
	{ displayName: 'Country', name: 'country', description: 'The country of the user' },
	{ searchListMethod: 'searchCountries', placeholder: 'Select a country…' },
	byCode('e.g. DE'),
);

export const language = resourceLocator(
	{
		displayName: 'Language',
		name: 'language',
		description: 'The language of the user, which decides on the translation they receive',
	},
	{ searchListMethod: 'searchLanguages', placeholder: 'Select a language…' },
	byCode('e.g. de'),
);

const timeZone = resourceLocator(
	{
		displayName: 'Time Zone',
		name: 'timeZone',
		description: 'The time zone of the user, for messages at a local time',
	},
	{ searchListMethod: 'searchTimeZones', placeholder: 'Select a time zone…' },
	{ displayName: 'By Name', name: 'name', placeholder: 'e.g. Europe/Berlin' },
);

/** The same as options of a user. */
export const countryOption = optional(country);
export const languageOption = optional(language);
export const timeZoneOption = optional(timeZone);
