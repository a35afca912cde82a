import { isPush, isSubscribed, named } from './snapshot.mjs';
import { deedsFor } from './reactionButtons.mjs';
import { avatar, clock, element, hourAndMinute } from './elements.mjs';
import { icon } from './icons.mjs';
import { picture } from './pictures.mjs';

/** @param {import('./snapshot.mjs').Sent} text */
function textBubble(text) {
	const media = /** @type {string[]} */ (text.content.sms_media_urls ?? []);
	return element(
		'li',
		{},
		element('div', { class: 'bubble' }, ...media.map(picture), element('p', {}, text.text)),
		hourAndMinute(text.at),
		deedsFor(text),
	);
}

/** @param {import('./snapshot.mjs').Thread} thread */
export function threadCard({ token, owner, texts }) {
	return element(
		'li',
		{ class: 'card thread' },
		element(
			'div',
			{ class: 'card-head' },
			avatar(owner),
			element('div', {}, element('h3', {}, token), element('p', { class: 'small' }, owner)),
		),
		element('ul', { class: 'texts' }, ...texts.map(textBubble)),
	);
}

/** @param {Record<string, unknown>} facts */
const factsOf = (facts) =>
	Object.entries(facts).flatMap(([term, value]) =>
		value === undefined
			? []
			: [
					element('dt', {}, term),
					element('dd', {}, typeof value === 'string' ? value : JSON.stringify(value)),
				],
	);

/** @param {unknown} share */
function progress(share) {
	if (typeof share !== 'number' || share < 0 || share > 1) return [];
	return [element('progress', { value: String(share), 'aria-label': 'Progress' })];
}

/** @param {import('./snapshot.mjs').Activity & { owners: string[] }} activity */
export function activityCard({ id, type, title, text, owners, ...rest }) {
	const { state, attributes, messages, isOver, at } = rest;
	const badge = isOver ? ['badge', 'Ended'] : ['badge live', 'Live'];
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
			element('dl', {}, ...factsOf(state)),
		),
		element('p', {}, element('span', { class: badge[0] }, badge[1]), ` ${owners.join(', ')}`),
		element('dl', {}, ...factsOf({ Activity: id, Messages: String(messages), ...attributes })),
	);
}

/** @param {import('./snapshot.mjs').User} user */
function propertiesOf({ properties }) {
	const { language, country, timezone_id: zone, amount_spent: spent } = properties;
	return { language, country, 'time zone': zone, spent };
}

/** @param {string} type */
const iconFor = (type) => ({ Email: 'mail', SMS: 'text' })[type] ?? 'phone';

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
			avatar(named(name)),
			element('div', {}, element('h3', {}, named(name)), ...(isOrphan ? [orphan] : [])),
		),
		listOr('No tags', 'tags', tags),
		listOr('No subscriptions', 'subscriptions', user.subscriptions.map(subscriptionEntry)),
		element('dl', {}, ...factsOf({ 'OneSignal ID': id, ...aliases, ...propertiesOf(user) })),
	);
}
