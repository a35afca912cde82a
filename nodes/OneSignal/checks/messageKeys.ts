import { isObject } from '../parse/json';

/** Body keys that say what a message shows, when it leaves and on which platforms, and never who receives it. */
const contentKeys = [
	'activity_id app_id collapse_id event event_attributes event_updates idempotency_key name target_channel',
	'delayed_option delivery_time_of_day enable_frequency_cap priority send_after stale_date',
	'throttle_rate_per_minute ttl',
	'app_url buttons contents custom_data data global_image headings subtitle template_id url web_buttons web_url',
	'isAdm isAndroid isAnyWeb isChrome isChromeWeb isFirefox isHuawei isIos isSafari isWP_WNS',
	'apns_alert apns_push_type_override content_available ios_attachments ios_badgeCount ios_badgeType',
	'ios_category ios_interruption_level ios_relevance_score ios_sound mutable_content summary_arg',
	'summary_arg_count target_content_identifier thread_id',
	'android_accent_color android_background_layout android_channel_id android_group android_group_message',
	'android_led_color android_sound android_visibility big_picture existing_android_channel_id large_icon small_icon',
	'huawei_accent_color huawei_badge_add_num huawei_badge_class huawei_badge_set_num huawei_bi_tag',
	'huawei_big_picture huawei_category huawei_channel_id huawei_existing_channel_id huawei_large_icon',
	'huawei_led_color huawei_msg_type huawei_small_icon huawei_sound huawei_visibility',
	'adm_big_picture adm_group adm_group_message adm_large_icon adm_small_icon adm_sound',
	'chrome_big_picture chrome_icon chrome_web_badge chrome_web_icon chrome_web_image firefox_icon',
	'web_push_topic wp_wns_sound',
	'disable_email_click_tracking email_body email_from_address email_from_name email_preheader',
	'email_reply_to_address email_sender_domain email_subject',
	'sms_from sms_media_urls',
];

/** Body keys that list recipients, and nothing but them. */
const recipientListKeys = [
	'include_aliases',
	'include_subscription_ids',
	'email_to',
	'include_phone_numbers',
] as const;

const known = new Set<string>([
	...contentKeys.flatMap((keys) => keys.split(' ')),
	...recipientListKeys,
]);

/** The first key of a message that neither is content nor lists recipients. */
export const unknownKeyOf = (body: object): string | undefined =>
	Object.keys(body).find((key) => !known.has(key));

/** The lists of recipients in a message, whatever they are; a user's IDs stand under the name of the alias. */
export function recipientListsOf(body: Record<string, unknown>): unknown[] {
	const { include_aliases: aliases } = body;
	const lists = recipientListKeys
		.filter((key) => key !== 'include_aliases' && body[key] !== undefined)
		.map((key) => body[key]);
	if (aliases === undefined) return lists;
	return [...lists, ...(isObject(aliases) ? Object.values(aliases) : [undefined])];
}
