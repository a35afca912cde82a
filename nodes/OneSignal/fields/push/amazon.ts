import { asObject } from '../../parse/json';
import { bodyOption, nestedCollection } from '../../properties/routedField';

/** Options of a push that only Amazon devices have. */
export const amazonOptions = nestedCollection(
	{
		displayName: 'Amazon Options',
		name: 'amazonOptions',
		type: 'collection',
		default: {},
		placeholder: 'Add Option',
	},
	[
		bodyOption(
			{
				displayName: 'Big Picture URL',
				name: 'bigPictureUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com/picture.jpg',
				description: 'Large picture below the text',
			},
			'adm_big_picture',
		),
		bodyOption(
			{
				displayName: 'Group',
				name: 'group',
				type: 'string',
				default: '',
				description: 'Pushes with the same value are shown as a group',
			},
			'adm_group',
		),
		bodyOption(
			{
				displayName: 'Group Message (JSON)',
				name: 'groupMessage',
				type: 'json',
				default: '{}',
				description: 'Summary of the group by language, e.g. {"en": "You have new messages"}',
			},
			'adm_group_message',
			asObject,
		),
		bodyOption(
			{
				displayName: 'Large Icon',
				name: 'largeIcon',
				type: 'string',
				default: '',
				description: 'Name of a picture in the app, or a URL',
			},
			'adm_large_icon',
		),
		bodyOption(
			{
				displayName: 'Small Icon',
				name: 'smallIcon',
				type: 'string',
				default: '',
				description: 'Name of a picture in the app, for the status bar',
			},
			'adm_small_icon',
		),
		bodyOption(
			{
				displayName: 'Sound',
				name: 'sound',
				type: 'string',
				default: '',
				description: 'Name of a sound file in the app',
			},
			'adm_sound',
		),
	],
);
