import type { INodeProperties } from 'n8n-workflow';

import { asArgb } from '../../parse/color';
import { asWholeNumber } from '../../parse/number';
import { collection, bodyOption } from '../../properties/routedField';
import { visibility } from './visibility';

/** What only Huawei phones know. */
export const huaweiOptions: INodeProperties = collection(
	{
		displayName: 'Huawei Options',
		name: 'huaweiOptions',
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
			'huawei_accent_color',
			asArgb,
		),
		bodyOption(
			{
				displayName: 'Badge Add',
				name: 'badgeAdd',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 99 },
				default: 1,
				description: 'Added to the number on the app icon',
			},
			'huawei_badge_add_num',
			asWholeNumber(1, 99),
		),
		bodyOption(
			{
				displayName: 'Badge Class',
				name: 'badgeClass',
				type: 'string',
				default: '',
				description: 'The class in the app that the number belongs to',
			},
			'huawei_badge_class',
		),
		bodyOption(
			{
				displayName: 'Badge Set',
				name: 'badgeSet',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 99 },
				default: 0,
				description: 'The number on the app icon',
			},
			'huawei_badge_set_num',
			asWholeNumber(0, 99),
		),
		bodyOption(
			{
				displayName: 'Big Picture URL',
				name: 'bigPicture',
				type: 'string',
				default: '',
			},
			'huawei_big_picture',
		),
		bodyOption(
			{
				displayName: 'BI Tag',
				name: 'biTag',
				type: 'string',
				default: '',
				description: 'Comes back in delivery reports',
			},
			'huawei_bi_tag',
		),
		bodyOption(
			{
				displayName: 'Category',
				name: 'category',
				type: 'options',
				options: [
					{ name: 'Account', value: 'ACCOUNT' },
					{ name: 'Device Reminder', value: 'DEVICE_REMINDER' },
					{ name: 'Express', value: 'EXPRESS' },
					{ name: 'Finance', value: 'FINANCE' },
					{ name: 'Health', value: 'HEALTH' },
					{ name: 'Instant Message', value: 'IM' },
					{ name: 'Mail', value: 'MAIL' },
					{ name: 'Marketing', value: 'MARKETING' },
					{ name: 'Subscription', value: 'SUBSCRIPTION' },
					{ name: 'Travel', value: 'TRAVEL' },
					{ name: 'VoIP', value: 'VOIP' },
					{ name: 'Work', value: 'WORK' },
				],
				default: 'MARKETING',
			},
			'huawei_category',
		),
		bodyOption(
			{
				displayName: 'Channel ID',
				name: 'channelId',
				type: 'string',
				default: '',
				description: 'The notification category made in OneSignal',
			},
			'huawei_channel_id',
		),
		bodyOption(
			{
				displayName: 'Existing Channel ID',
				name: 'existingChannelId',
				type: 'string',
				default: '',
				description: 'A notification channel that your app made itself',
			},
			'huawei_existing_channel_id',
		),
		bodyOption(
			{
				displayName: 'Large Icon',
				name: 'largeIcon',
				type: 'string',
				default: '',
			},
			'huawei_large_icon',
		),
		bodyOption(
			{
				displayName: 'LED Color',
				name: 'ledColor',
				type: 'color',
				default: '',
			},
			'huawei_led_color',
			asArgb,
		),
		bodyOption(
			{
				displayName: 'Message Type',
				name: 'messageType',
				type: 'options',
				options: [
					{ name: 'Data', value: 'data' },
					{ name: 'Message', value: 'message' },
				],
				default: 'message',
				description: 'Data messages are shown by your app, not by the phone',
			},
			'huawei_msg_type',
		),
		bodyOption(
			{
				displayName: 'Small Icon',
				name: 'smallIcon',
				type: 'string',
				default: '',
			},
			'huawei_small_icon',
		),
		bodyOption(
			{
				displayName: 'Sound',
				name: 'sound',
				type: 'string',
				default: '',
			},
			'huawei_sound',
		),
		visibility('What a locked screen shows', 'huawei_visibility'),
	],
);
