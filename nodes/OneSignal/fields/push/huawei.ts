import { asArgb } from '../../parse/color';
import { asMappedChoice } from '../../parse/mappedChoice';
import { asWholeNumber } from '../../parse/number';
import { bodyOption, nestedCollection } from '../../properties/routedField';
import { channelOptions } from './channel';
import { visibility } from './visibility';

const asCategory = asMappedChoice({
	account: 'ACCOUNT',
	deviceReminder: 'DEVICE_REMINDER',
	express: 'EXPRESS',
	finance: 'FINANCE',
	health: 'HEALTH',
	instantMessage: 'IM',
	mail: 'MAIL',
	marketing: 'MARKETING',
	subscription: 'SUBSCRIPTION',
	travel: 'TRAVEL',
	voip: 'VOIP',
	work: 'WORK',
});

/** Options of a push that only Huawei devices have. */
export const huaweiOptions = nestedCollection(
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
				description: 'Number to add to the badge on the app icon',
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
				description: 'Class in the app that the badge belongs to',
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
				description: 'Number to show on the app icon',
			},
			'huawei_badge_set_num',
			asWholeNumber(0, 99),
		),
		bodyOption(
			{
				displayName: 'BI Tag',
				name: 'biTag',
				type: 'string',
				default: '',
				description: 'Returned in delivery reports',
			},
			'huawei_bi_tag',
		),
		bodyOption(
			{
				displayName: 'Big Picture URL',
				name: 'bigPictureUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com/picture.jpg',
				description: 'Large picture below the text',
			},
			'huawei_big_picture',
		),
		bodyOption(
			{
				displayName: 'Category',
				name: 'category',
				type: 'options',
				options: [
					{ name: 'Account', value: 'account' },
					{ name: 'Device Reminder', value: 'deviceReminder' },
					{ name: 'Express', value: 'express' },
					{ name: 'Finance', value: 'finance' },
					{ name: 'Health', value: 'health' },
					{ name: 'Instant Message', value: 'instantMessage' },
					{ name: 'Mail', value: 'mail' },
					{ name: 'Marketing', value: 'marketing' },
					{ name: 'Subscription', value: 'subscription' },
					{ name: 'Travel', value: 'travel' },
					{ name: 'VoIP', value: 'voip' },
					{ name: 'Work', value: 'work' },
				],
				default: 'marketing',
				description: "Huawei's own classification of the push",
			},
			'huawei_category',
			asCategory,
		),
		...channelOptions('huawei_channel_id', 'huawei_existing_channel_id'),
		bodyOption(
			{
				displayName: 'Large Icon',
				name: 'largeIcon',
				type: 'string',
				default: '',
				description: 'Name of a picture in the app, or a URL',
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
				description: 'Data messages are displayed by your app, not by the device',
			},
			'huawei_msg_type',
		),
		bodyOption(
			{
				displayName: 'Small Icon',
				name: 'smallIcon',
				type: 'string',
				default: '',
				description: 'Name of a picture in the app, for the status bar',
			},
			'huawei_small_icon',
		),
		bodyOption(
			{
				displayName: 'Sound',
				name: 'sound',
				type: 'string',
				default: '',
				description: 'Name of a sound file in the app',
			},
			'huawei_sound',
		),
		visibility('How much a locked screen shows', 'huawei_visibility'),
	],
);
