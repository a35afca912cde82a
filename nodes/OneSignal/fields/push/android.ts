import type { INodeProperties } from 'n8n-workflow';

import { asArgb } from '../../parse/color';
import { asObject } from '../../parse/json';
import { collection, bodyOption } from '../../properties/routedField';
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
					'A picture behind the text: {"image": "…", "headings_color": "…", "contents_color": "…"}',
			},
			'android_background_layout',
			asObject,
		),
		bodyOption(
			{
				displayName: 'Big Picture URL',
				name: 'bigPicture',
				type: 'string',
				default: '',
				description: 'The picture below the opened push',
			},
			'big_picture',
		),
		bodyOption(
			{
				displayName: 'Category ID',
				name: 'channelId',
				type: 'string',
				default: '',
				description: 'The notification category made in OneSignal, which sets sound and importance',
			},
			'android_channel_id',
		),
		bodyOption(
			{
				displayName: 'Existing Channel ID',
				name: 'existingChannelId',
				type: 'string',
				default: '',
				description: 'A notification channel that your app made itself',
			},
			'existing_android_channel_id',
		),
		bodyOption(
			{
				displayName: 'Group',
				name: 'group',
				type: 'string',
				default: '',
				description: 'Pushes with the same one are shown as a group',
			},
			'android_group',
		),
		bodyOption(
			{
				displayName: 'Group Message',
				name: 'groupMessage',
				type: 'string',
				default: '',
				description: 'The summary of the group, e.g. "You have $[notif_count] new messages"',
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
				description: 'For phones before Android 8',
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
				description: 'For phones before Android 8; later ones use the category',
			},
			'android_sound',
		),
		visibility('What a locked screen shows, before Android 8', 'android_visibility'),
	],
);
