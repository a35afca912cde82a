import { z } from 'zod';
import { platformSwitches } from '../../state/platforms.mts';
import { limitedObject, text, httpsUrl } from '../formats.mts';

const optionalFields = <Field extends z.ZodTypeAny>(names: string, field: Field) =>
	Object.fromEntries(names.split(' ').map((name) => [name, field.optional()]));

const badgeNumber = z.number().int().max(99);
const fraction = z.number().min(0).max(1);
const argb = text((value) => /^[0-9a-f]{8}$/i.test(value), 'must be an ARGB hex color');

const texts = optionalFields(
	'app_url web_url big_picture huawei_big_picture adm_big_picture chrome_web_image ' +
		'chrome_big_picture global_image small_icon huawei_small_icon adm_small_icon large_icon ' +
		'huawei_large_icon adm_large_icon chrome_web_icon chrome_web_badge firefox_icon chrome_icon ' +
		'android_channel_id existing_android_channel_id huawei_channel_id huawei_existing_channel_id ' +
		'android_led_color huawei_led_color ios_sound android_sound huawei_sound adm_sound ' +
		'wp_wns_sound huawei_badge_class thread_id summary_arg android_group android_group_message ' +
		'adm_group web_push_topic target_content_identifier ios_category huawei_bi_tag',
	z.string(),
);

const objects = optionalFields(
	'ios_attachments apns_alert android_background_layout adm_group_message',
	z.record(z.unknown()),
);

const button = z.strictObject({ id: z.string(), text: z.string(), icon: z.string().optional() });
const webButton = button.extend({ url: z.string().optional() });

/** Appearance and behavior of a push notification, in messages and templates. */
export const pushFields = {
	...texts,
	...objects,
	...optionalFields(platformSwitches.join(' '), z.boolean()),
	data: limitedObject(2048).optional(),
	url: httpsUrl.optional(),
	content_available: z.boolean().optional(),
	mutable_content: z.boolean().optional(),
	buttons: z.array(button).max(3).optional(),
	web_buttons: z.array(webButton).max(2).optional(),
	android_accent_color: argb.optional(),
	huawei_accent_color: argb.optional(),
	android_visibility: z.number().int().optional(),
	huawei_visibility: z.number().int().optional(),
	ios_badgeType: z.enum(['None', 'SetTo', 'Increase']).optional(),
	ios_badgeCount: z.number().int().optional(),
	huawei_badge_set_num: badgeNumber.min(0).optional(),
	huawei_badge_add_num: badgeNumber.min(1).optional(),
	priority: z.literal(10).or(z.literal(5)).optional(),
	ios_interruption_level: z.enum(['active', 'passive', 'time_sensitive', 'critical']).optional(),
	ios_relevance_score: fraction.optional(),
	summary_arg_count: z.number().int().optional(),
	collapse_id: z.string().max(64).optional(),
	ttl: z.number().int().min(0).max(2_419_200).optional(),
	apns_push_type_override: z.literal('voip').optional(),
	huawei_msg_type: z.enum(['message', 'data']).optional(),
	huawei_category: z
		.enum([
			'MARKETING',
			'IM',
			'VOIP',
			'SUBSCRIPTION',
			'TRAVEL',
			'HEALTH',
			'WORK',
			'ACCOUNT',
			'EXPRESS',
			'FINANCE',
			'DEVICE_REMINDER',
			'MAIL',
		])
		.optional(),
};
