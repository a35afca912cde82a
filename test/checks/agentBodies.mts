import { Notification } from '@onesignal/node-onesignal';
import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

/** The keys of a message that the SDK knows. */
const sdkKeys = Notification.getAttributeTypeMap().map(({ baseName }) => baseName);

/** Keys of other versions and products, and what a model could guess. */
const guesses = [
	...'include_wp_uris include_player_ids include_external_user_ids include_unsubscribed'.split(' '),
	...'email_cc email_bcc cc bcc to recipients users segments tags app_ids kind email_warm_up'.split(
		' ',
	),
	...'excluded_aliases include_segments exclude_segments isAny all sample inverse value id'.split(
		' ',
	),
	...'include_email_hashes journey_id audience constructor toString'.split(' '),
];

const spellings: Array<(key: string) => string> = [
	(key) => key,
	(key) => key.toUpperCase(),
	(key) => key.replace(/_./g, (part) => part[1].toUpperCase()),
	(key) => `${key} `,
	(key) => `${key}[]`,
	(key) => key.replace(/_/g, '-'),
	(key) => key.replace('e', '\u0435'),
];

export const keys: fc.Arbitrary<string> = fc
	.tuple(
		fc.constantFrom(...sdkKeys, ...guesses),
		fc.oneof({ weight: 3, arbitrary: fc.constant(spellings[0]) }, fc.constantFrom(...spellings)),
	)
	.map(([key, spell]) => spell(key));

const ids = fc.constantFrom('a', 'b', '', ' ', 'All', '+15551234567', 'ada@example.com');
const leaves = fc.oneof(ids, fc.constantFrom(null, true, false, 0, 1, 2));

/** One person or several, in every type that JSON has. */
export const values: fc.Arbitrary<unknown> = fc.oneof(
	leaves,
	fc.array(leaves, { maxLength: 3 }),
	fc.array(fc.array(ids, { maxLength: 3 }), { maxLength: 2 }),
	fc.dictionary(
		fc.constantFrom('external_id', 'onesignal_id', 'crm_id', '0', 'length'),
		fc.oneof(leaves, fc.array(leaves, { maxLength: 3 })),
		{ maxKeys: 3 },
	),
	fc.array(fc.record({ field: fc.constant('country'), value: ids }), { maxLength: 2 }),
);

/** Words in keys that have nothing to do with who receives a message. */
const harmless = /^(is[A-Z]\w+|include_(aliases|subscription_ids|phone_numbers)|email_to)$/;

/** Whether a key, however spelled, chooses recipients, adds some, or goes around their choice. */
const choosesRecipients = (key: string): boolean =>
	!harmless.test(key) &&
	/includ|exclud|segment|filter|recipient|audience|token|player|^(tags?|to|b?cc|users?|all|kind)\b|_b?cc\b|app.?ids|warm.?up/i.test(
		key,
	);

/** How many people a message can reach, by all that is known of OneSignal's parameters; cautious. */
export function reachOf(body: IDataObject): number {
	const { include_aliases, include_subscription_ids, email_to, include_phone_numbers } = body;
	if (Object.keys(body).some(choosesRecipients)) return Infinity;
	return leafCount([include_aliases, include_subscription_ids, email_to, include_phone_numbers]);
}

function leafCount(value: unknown): number {
	if (typeof value !== 'object') return value === undefined ? 0 : 1;
	return Object.values(value ?? {}).reduce<number>((sum, each) => sum + leafCount(each), 0);
}
