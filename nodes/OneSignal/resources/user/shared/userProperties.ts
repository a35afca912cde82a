import { collection, bodyOption } from '../../../properties/routedField';
import { asCountry, asLanguage } from '../../../parse/isoCode';
import { asUnixSeconds } from '../../../parse/dateTime';
import { asNumber } from '../../../parse/number';
import { asTimeZone } from '../../../parse/timeZone';

/** What OneSignal stores about a user besides tags. */
export const userProperties = collection(
	{
		displayName: 'User Properties',
		name: 'userProperties',
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
				description: 'Two-letter country code (ISO 3166-1)',
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
				description: 'When the user was first active',
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
				description:
					'Language of the user, as a two-letter code (ISO 639-1). Decides which translation they receive.',
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
				description: 'When the user was last active',
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
				description: 'Marks the user as a test user with this name',
			},
			'properties.test_user_name',
		),
		bodyOption(
			{
				displayName: 'Timezone',
				name: 'timezone',
				type: 'string',
				default: '',
				placeholder: 'e.g. Europe/Berlin',
				description: 'IANA name of the timezone, used to deliver messages at a local time',
			},
			'properties.timezone_id',
			asTimeZone,
		),
	],
);
