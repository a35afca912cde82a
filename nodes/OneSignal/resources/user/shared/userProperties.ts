import { countryOption, languageOption, timeZoneOption } from '../../../fields/codes';
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
		bodyOption(countryOption, 'properties.country', asCountry),
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
		bodyOption(languageOption, 'properties.language', asLanguage),
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
		bodyOption(timeZoneOption, 'properties.timezone_id', asTimeZone),
	],
);
