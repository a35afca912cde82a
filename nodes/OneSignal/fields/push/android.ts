import { asArgb } from '../../parse/color';
import { asObject } from '../../parse/json';
import { bodyOption, nestedCollection } from '../../properties/routedField';
import { channelOptions } from './channel';
import { visibility } from './visibility';

/** Options of a push that only Android devices have. */
export const androidOptions = nestedCollection(
	{
		displayName: 'Android Options',
		name: 'androidOptions',
		type: 'collection',
		default: {},
		placeholder: 'Add Option',
	},
	[
		bodyOption(
			{
				displayName: 'Accent Color',
				name: 'accentColor',
				type: 'color',
				default: '',
				description: 'Color behind the small icon',
			},
			'android_accent_color',
			asArgb,
		),
		bodyOption(
			{
				displayName: 'Background Layout (JSON)',
				name: 'backgroundLayout',
				type: 'json',
				default: '{}',
				description:
					'Picture behind the text: {"image": "…", "headings_color": "…", "contents_color": "…"}',
			},
			'android_background_layout',
			asObject,
		),
		bodyOption(
			{
				displayName: 'Big Picture URL',
				name: 'bigPictureUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com/picture.jpg',
				description: 'Large picture below the text of the expanded push',
			},
			'big_picture',
		),
		...channelOptions('android_channel_id', 'existing_android_channel_id'),
		bodyOption(
			{
				displayName: 'Group',
				name: 'group',
				type: 'string',
				default: '',
				description: 'Pushes with the same value are shown as a group',
			},
			'android_group',
		),
		bodyOption(
			{
				displayName: 'Group Message',
				name: 'groupMessage',
				type: 'string',
				default: '',
				description: 'Summary of the group, e.g. "You have $[notif_count] new messages"',
			},
			'android_group_message',
		),
		bodyOption(
			{
				displayName: 'Large Icon',
				name: 'largeIcon',
				type: 'string',
				default: '',
				description: 'Name of a picture in the app, or a URL',
			},
			'large_icon',
		),
		bodyOption(
			{
				displayName: 'LED Color',
				name: 'ledColor',
				type: 'color',
				default: '',
				description: 'Only before Android 8. Later versions use the channel.',
			},
			'android_led_color',
			asArgb,
		),
		bodyOption(
			{
				displayName: 'Small Icon',
				name: 'smallIcon',
				type: 'string',
				default: '',
				description: 'Name of a picture in the app, for the status bar',
			},
			'small_icon',
		),
		bodyOption(
			{
				displayName: 'Sound',
				name: 'sound',
				type: 'string',
				default: '',
				description:
					'Name of a sound file in the app. Only before Android 8; later versions use the channel.',
			},
			'android_sound',
		),
		visibility(
			'How much a locked screen shows. Only before Android 8; later versions use the channel.',
			'android_visibility',
		),
	],
);
