import type { INodeProperties } from 'n8n-workflow';

import { asArgb } from '../../parse/color';
import { asObject } from '../../parse/json';
import { collection, option } from '../../properties/routedField';
import { visibility } from './visibility';

/** What only Android phones know. */
export const androidOptions: INodeProperties = collection(
	{
		displayName: 'Android Options',
		name: 'androidOptions',
		type: 'collection',
		default: {},
		placeholder: 'Add Option',
	},
	[
		option(
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
		option(
			{
				displayName: 'Background Layout (JSON)',
				name: 'backgroundLayout',
				type: 'json',
				default: '{}',
				description:
					'A picture behind the text: {"image": "…", "headings_color": "…", "contents_color": "…"}',
			},
			'android_background_layout',
			asObject,
		),
		option(
			{
				displayName: 'Big Picture URL',
				name: 'bigPicture',
				type: 'string',
				default: '',
				description: 'The picture below the opened push',
			},
			'big_picture',
		),
		option(
			{
				displayName: 'Category ID',
				name: 'channelId',
				type: 'string',
				default: '',
				description: 'The notification category made in OneSignal, which sets sound and importance',
			},
			'android_channel_id',
		),
		option(
			{
				displayName: 'Existing Channel ID',
				name: 'existingChannelId',
				type: 'string',
				default: '',
				description: 'A notification channel that your app made itself',
			},
			'existing_android_channel_id',
		),
		option(
			{
				displayName: 'Group',
				name: 'group',
				type: 'string',
				default: '',
				description: 'Pushes with the same one are shown as a group',
			},
			'android_group',
		),
		option(
			{
				displayName: 'Group Message',
				name: 'groupMessage',
				type: 'string',
				default: '',
				description: 'The summary of the group, e.g. "You have $[notif_count] new messages"',
			},
			'android_group_message',
		),
		option(
			{
				displayName: 'Large Icon',
				name: 'largeIcon',
				type: 'string',
				default: '',
				description: 'Name of a picture in the app, or a URL',
			},
			'large_icon',
		),
		option(
			{
				displayName: 'LED Color',
				name: 'ledColor',
				type: 'color',
				default: '',
				description: 'For phones before Android 8',
			},
			'android_led_color',
			asArgb,
		),
		option(
			{
				displayName: 'Small Icon',
				name: 'smallIcon',
				type: 'string',
				default: '',
				description: 'Name of a picture in the app, for the status bar',
			},
			'small_icon',
		),
		option(
			{
				displayName: 'Sound',
				name: 'sound',
				type: 'string',
				default: '',
				description: 'For phones before Android 8; later ones use the category',
			},
			'android_sound',
		),
		visibility('What a locked screen shows, before Android 8', 'android_visibility'),
	],
);
