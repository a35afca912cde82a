/**
 * @typedef {import('../records.mts').DeliveryRecord} Delivery
 * @typedef {import('../records.mts').MessageRecord} Message
 * @typedef {import('../records.mts').SubscriptionRecord} Subscription
 * @typedef {import('../records.mts').UserRecord} User
 * @typedef {import('../records.mts').ActivityRecord} Activity
 * @typedef {import('../records.mts').ReactionRecord} Reaction
 * @typedef {import('../records.mts').RecordedRequest} Request
 * @typedef {import('../streams/eventStream.mts').StreamRecord} StreamRecord
 * @typedef {Omit<import('../records.mts').AppView, 'installOnPhone'>} App
 * @typedef {{
 *   apps: App[],
 *   requests: Request[],
 *   streams: { deliveries: StreamRecord[] },
 *   faults: import('./faults.mjs').Faults,
 *   limits: object | null,
 * }} Snapshot
 *
 * @typedef {Delivery & { content: Record<string, unknown> }} Sent
 * @typedef {{ subscription: Subscription, owner: string, userIds: string[], pushes: Sent[] }} Device
 * @typedef {{ token: string, owner: string, userIds: string[], texts: Sent[] }} Conversation
 * @typedef {{ user: User, userIds: string[], isOrphan: boolean }} Person
 */

/** @param {string | null | undefined} externalId */
export const displayName = (externalId) => externalId ?? 'Anonymous';

/** @param {User} user */
export const idOf = ({ identity }) => identity.onesignal_id;

/** @param {{ type: string }} subscription */
export const isPush = ({ type }) => type.endsWith('Push');

/** @param {Subscription} subscription */
export const isSubscribed = ({ enabled, notification_types: status }) => enabled && status >= 1;

const displayFields = new Set([
	...['big_picture', 'huawei_big_picture', 'adm_big_picture', 'chrome_web_image', 'global_image'],
	...['chrome_big_picture', 'ios_attachments', 'buttons', 'web_buttons', 'subtitle'],
	...['email_preheader', 'email_from_name', 'email_from_address', 'sms_media_urls'],
]);

/** @param {Record<string, unknown>} message */
const displayContentOf = (message) =>
	Object.fromEntries(Object.entries(message).filter(([field]) => displayFields.has(field)));

/**
 * Deliveries with what their messages show besides text: images, buttons, senders.
 *
 * @param {App} app
 * @returns {Sent[]}
 */
export function sentIn({ deliveries, messages, templates }) {
	const bodies = new Map(messages.map(({ id, body }) => [id, body]));
	const contents = new Map(templates.map(({ id, content }) => [id, content]));
	return deliveries.map((delivery) => {
		const body = bodies.get(delivery.messageId) ?? {};
		const content = displayContentOf({ ...contents.get(String(body.template_id)), ...body });
		return { ...delivery, content };
	});
}

/**
 * @template Item
 * @param {Item[]} items
 * @param {(item: Item) => string} keyOf
 */
function grouped(items, keyOf) {
	/** @type {Map<string, Item[]>} */
	const groups = new Map();
	for (const item of items) groups.set(keyOf(item), [item, ...(groups.get(keyOf(item)) ?? [])]);
	return groups;
}

const maxPerCard = 12;

/**
 * Devices by their latest notification, newest first.
 *
 * @param {App} app
 * @param {Sent[]} sent
 * @returns {Device[]}
 */
export function devicesOf({ users }, sent) {
	const received = grouped(sent, ({ subscriptionId }) => subscriptionId);
	const devices = users.flatMap((user) =>
		user.subscriptions.filter(isPush).map((subscription) => ({
			subscription,
			owner: displayName(user.identity.external_id),
			userIds: [idOf(user)],
			pushes: (received.get(subscription.id) ?? []).slice(0, maxPerCard),
		})),
	);
	/** @param {Device} device */
	const latest = ({ pushes }) => pushes[0]?.at ?? '';
	return devices.sort((one, other) => latest(other).localeCompare(latest(one)));
}

/** @param {Sent[]} sent @returns {Conversation[]} */
export function conversationsOf(sent) {
	const texts = sent.filter(({ channel }) => channel === 'sms');
	const conversations = [...grouped(texts, ({ token }) => token)];
	return conversations.reverse().map(([token, own]) => ({
		token,
		owner: displayName(own[0].external_id),
		userIds: own.map(({ userId }) => userId),
		texts: own.slice(0, maxPerCard).reverse(),
	}));
}

/** @param {App} app @returns {Person[]} */
export function peopleOf({ users, orphans }) {
	const orphanIds = new Set(orphans.map(idOf));
	return users
		.map((user) => ({ user, userIds: [idOf(user)], isOrphan: orphanIds.has(idOf(user)) }))
		.reverse();
}
