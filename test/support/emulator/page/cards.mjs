import { avatar, clock, element, hourAndMinute } from './elements.mjs';
import { icon } from './icons.mjs';
import { withLinks } from './links.mjs';
import { picture } from './pictures.mjs';
import { reactionButtonsFor } from './reactionButtons.mjs';
import { displayName, isPush, isSubscribed } from './snapshot.mjs';

/** @param {import('./snapshot.mjs').Sent} text */
function textBubble(text) {
	const media = /** @type {string[]} */ (text.content.sms_media_urls ?? []);
	return element(
		'li',
		{},
		element(
			'div',
			{ class: 'bubble' },
			...media.map(picture),
			element('p', {}, ...withLinks(text.text)),
		),
		hourAndMinute(text.at),
		reactionButtonsFor(text),
	);
}

/** @param {import('./snapshot.mjs').Conversation} conversation */
export function conversationCard({ token, owner, texts }) {
	return element(
		'li',
		{ class: 'card conversation' },
		element(
			'div',
			{ class: 'card-head' },
			avatar(owner),
			element('div', {}, element('h3', {}, token), element('p', { class: 'small' }, owner)),
		),
		element('ul', { class: 'texts' }, ...texts.map(textBubble)),
	);
}

/** @param {Record<string, unknown>} values */
const definitionsOf = (values) =>
	Object.entries(values).flatMap(([term, value]) =>
		value === undefined
			? []
			: [
					element('dt', {}, term),
					element('dd', {}, typeof value === 'string' ? value : JSON.stringify(value)),
				],
	);

/** @param {unknown} value */
function progress(value) {
	if (typeof value !== 'number' || value < 0 || value > 1) return [];
	return [element('progress', { value: String(value), 'aria-label': 'Progress' })];
}

/** @param {import('./snapshot.mjs').Activity & { owners: string[] }} activity */
export function activityCard({ id, type, title, text, owners, ...rest }) {
	const { state, attributes, messages, hasEnded, at } = rest;
	const badge = hasEnded ? ['badge', 'Ended'] : ['badge live', 'Live'];
	return element(
		'li',
		{ class: 'card activity' },
		element(
			'div',
			{ class: 'island' },
			element('p', { class: 'source' }, icon('activity'), type, clock(at)),
			element('h3', {}, title),
			element('p', {}, text),
			...progress(state.progress),
			element('dl', {}, ...definitionsOf(state)),
		),
		element('p', {}, element('span', { class: badge[0] }, badge[1]), ` ${owners.join(', ')}`),
		element(
			'dl',
			{},
			...definitionsOf({ Activity: id, Messages: String(messages), ...attributes }),
		),
	);
}

/** @param {import('./snapshot.mjs').User} user */
function propertiesOf({ properties }) {
	const { language, country, timezone_id: zone, amount_spent: spent } = properties;
	return { language, country, 'time zone': zone, 'amount spent': spent };
}

/** @param {string} type */
const iconFor = (type) => ({ Email: 'email', SMS: 'sms' })[type] ?? 'phone';

/** @param {import('./snapshot.mjs').Subscription} subscription */
function subscriptionEntry(subscription) {
	const { type, token, device_model: model, notification_types: status } = subscription;
	const isOn = isSubscribed(subscription);
	const where = isPush(subscription) ? model : token;
	const state = isOn ? 'subscribed' : `unsubscribed (${status})`;
	return element(
		'li',
		{ class: isOn ? 'on' : 'off' },
		icon(iconFor(type)),
		element('span', {}, [type, where, state].filter(Boolean).join(' · ')),
	);
}

/**
 * @param {string} none
 * @param {string} name
 * @param {HTMLElement[]} entries
 */
const listOr = (none, name, entries) =>
	entries.length === 0
		? element('p', { class: 'small' }, none)
		: element('ul', { class: name }, ...entries);

/** @param {import('./snapshot.mjs').Person} person */
export function personCard({ user, isOrphan }) {
	const { external_id: name, onesignal_id: id, ...aliases } = user.identity;
	const tags = Object.entries(user.properties.tags).map(([key, value]) =>
		element('li', {}, element('b', {}, `${key}:`), ` ${value}`),
	);
	const orphan = element('span', { class: 'badge warn' }, 'Orphan: no External ID');
	return element(
		'li',
		{ class: 'card person' },
		element(
			'div',
			{ class: 'card-head' },
			avatar(displayName(name)),
			element('div', {}, element('h3', {}, displayName(name)), ...(isOrphan ? [orphan] : [])),
		),
		listOr('No tags', 'tags', tags),
		listOr('No subscriptions', 'subscriptions', user.subscriptions.map(subscriptionEntry)),
		element('dl', {}, ...definitionsOf({ 'OneSignal ID': id, ...aliases, ...propertiesOf(user) })),
	);
}
