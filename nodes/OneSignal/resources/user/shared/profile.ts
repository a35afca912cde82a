import { collection, bodyOption } from '../../../properties/routedField';
import { asCountry, asLanguage } from '../../../parse/isoCode';
import { asUnixSeconds } from '../../../parse/dateTime';
import { asNumber } from '../../../parse/number';
import { asTimeZone } from '../../../parse/timeZone';

/** What OneSignal knows of a user besides tags. */
export const profile = collection(
	{
		displayName: 'Properties',
		name: 'properties',
		type: 'collection',
		default: {},
		placeholder: 'Add Property',
	},
	[
		bodyOption(
			{
				displayName: 'Country',
				name: 'country',
				type: 'string',
				default: '',
				placeholder: 'e.g. DE',
				description: 'As an ISO 3166-1 code of two letters',
			},
			'properties.country',
			asCountry,
		),
		bodyOption(
			{
				displayName: 'First Active',
				name: 'firstActive',
				type: 'dateTime',
				default: '',
				description: 'When the user was first seen',
			},
			'properties.first_active',
			asUnixSeconds,
		),
		bodyOption(
			{
				displayName: 'Language',
				name: 'language',
				type: 'string',
				default: '',
				placeholder: 'e.g. de',
				description: 'The language that messages are shown in, as an ISO 639-1 code of two letters',
			},
			'properties.language',
			asLanguage,
		),
		bodyOption(
			{
				displayName: 'Last Active',
				name: 'lastActive',
				type: 'dateTime',
				default: '',
				description: 'When the user was last seen',
			},
			'properties.last_active',
			asUnixSeconds,
		),
		bodyOption(
			{
				displayName: 'Latitude',
				name: 'latitude',
				type: 'number',
				typeOptions: { minValue: -90, maxValue: 90, numberPrecision: 6 },
				default: 0,
			},
			'properties.lat',
			asNumber(-90, 90),
		),
		bodyOption(
			{
				displayName: 'Longitude',
				name: 'longitude',
				type: 'number',
				typeOptions: { minValue: -180, maxValue: 180, numberPrecision: 6 },
				default: 0,
			},
			'properties.long',
			asNumber(-180, 180),
		),
		bodyOption(
			{
				displayName: 'Test User Name',
				name: 'testUserName',
				type: 'string',
				default: '',
				description: 'Marks a test user in OneSignal, under this name',
			},
			'properties.test_user_name',
		),
		bodyOption(
			{
				displayName: 'Time Zone',
				name: 'timezone',
				type: 'string',
				default: '',
				placeholder: 'e.g. Europe/Berlin',
				description: 'For messages at the same local time, as an IANA name',
			},
			'properties.timezone_id',
			asTimeZone,
		),
	],
);
