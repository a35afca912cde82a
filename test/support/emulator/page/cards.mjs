import { clock, element } from './elements.mjs';
import { deedsFor } from './happenings.mjs';

/**
 * @typedef {import('../records.mts').UserRecord} User
 * @typedef {import('../records.mts').SubscriptionRecord} Subscription
 * @typedef {import('../records.mts').DeliveryRecord} Delivery
 * @typedef {import('../records.mts').RecordedRequest} Request
 * @typedef {{ key: string, at: string, kind: string, title: string, who: string, text: string }} Moment
 * @typedef {{ subscription: Subscription, owner: string, pushes: Delivery[] }} Phone
 * @typedef {{ token: string, owner: string, texts: Delivery[] }} Thread
 */

/** @param {Subscription} subscription */
const isSubscribed = ({ enabled, notification_types: status }) => enabled && status >= 1;

/** @param {Delivery} delivery */
function bubble(delivery) {
	const { title, text, url, at } = delivery;
	const parts = [];
	if (title) parts.push(element('strong', {}, title));
	parts.push(element('p', {}, text || 'A silent push'));
	if (url) parts.push(element('p', { class: 'address' }, url));
	return element('li', { class: 'bubble' }, ...parts, clock(at), deedsFor(delivery));
}

/** @param {Phone} phone */
export function phoneCard({ subscription, owner, pushes }) {
	const off = isSubscribed(subscription) ? [] : [element('p', { class: 'badge' }, 'Unsubscribed')];
	const screen = pushes.length
		? element('ul', { class: 'screen' }, ...pushes.map(bubble))
		: element('p', { class: 'screen quiet' }, 'No push yet');
	return element(
		'li',
		{ class: 'card phone' },
		element('h3', {}, owner),
		element('p', { class: 'small' }, subscription.device_model || subscription.type),
		...off,
		screen,
	);
}

/** A mail is shown in a frame that may run no script and load nothing. @param {Delivery} mail */
export function mailCard(mail) {
	const { subject, token, html, at } = mail;
	const title = subject || 'No subject';
	return element(
		'li',
		{ class: 'card letter' },
		element('h3', {}, title),
		element('p', { class: 'small' }, `To ${token} at `, clock(at)),
		element('iframe', { sandbox: '', srcdoc: html, title: `Mail to ${token}: ${title}` }),
		deedsFor(mail),
	);
}

/** @param {Thread} thread */
export function threadCard({ token, owner, texts }) {
	return element(
		'li',
		{ class: 'card thread' },
		element('h3', {}, token),
		element('p', { class: 'small' }, owner),
		element('ul', { class: 'screen' }, ...texts.map(bubble)),
	);
}

/** @param {{ user: User, isOrphan: boolean }} person */
export function personCard({ user, isOrphan }) {
	const { external_id: name, onesignal_id: id, ...aliases } = user.identity;
	const orphan = isOrphan ? [element('p', { class: 'badge' }, 'Orphan: no External ID')] : [];
	const facts = [['OneSignal ID', id], ...Object.entries(aliases), ...propertiesOf(user)];
	return element(
		'li',
		{ class: 'card person' },
		element('h3', {}, name ?? 'Anonymous'),
		...orphan,
		element('dl', {}, ...facts.flatMap(([term, value]) => factOf(term, value))),
		element('h4', {}, 'Tags'),
		listOr(
			'No tags',
			'tags',
			Object.entries(user.properties.tags),
			([key, value]) => `${key}: ${value}`,
		),
		element('h4', {}, 'Subscriptions'),
		listOr('No subscriptions', 'subscriptions', user.subscriptions, describe),
	);
}

/** @param {User} user */
function propertiesOf({ properties }) {
	const { language, country, timezone_id: zone, amount_spent: spent } = properties;
	const known = { language, country, 'time zone': zone, spent };
	return Object.entries(known).flatMap(([term, value]) =>
		value === undefined ? [] : [[term, String(value)]],
	);
}

/** @param {string} term @param {string} value */
const factOf = (term, value) => [element('dt', {}, term), element('dd', {}, value)];

/** @param {Subscription} subscription */
function describe(subscription) {
	const where = /Push$/.test(subscription.type) ? subscription.device_model : subscription.token;
	const state = isSubscribed(subscription)
		? 'subscribed'
		: `unsubscribed (${subscription.notification_types})`;
	return [subscription.type, where, state].filter(Boolean).join(' · ');
}

/**
 * @template Item
 * @param {string} none
 * @param {string} name
 * @param {Item[]} items
 * @param {(item: Item) => string} say
 */
function listOr(none, name, items, say) {
	if (items.length === 0) return element('p', { class: 'small' }, none);
	return element('ul', { class: name }, ...items.map((item) => element('li', {}, say(item))));
}

/** @param {Moment} moment */
export function momentEntry({ at, kind, title, who, text }) {
	return element(
		'li',
		{},
		clock(at),
		element('span', { class: 'kind' }, kind),
		element('strong', {}, title),
		element('span', { class: 'small' }, who),
		...(text ? [element('code', {}, text)] : []),
	);
}

/** @param {Request} request */
function marksOf({ usage, replayed, weather, limit, processed }) {
	const marks = [usage ?? 'no OneSignal-Usage header'];
	if (replayed) marks.push('replayed');
	if (weather) marks.push(`weather: ${weather}, ${processed ? 'done all the same' : 'not done'}`);
	if (limit) marks.push(`over the limit: ${limit}`);
	return marks;
}

/** @param {Request} request */
export function requestEntry(request) {
	const { at, method, path, status, body, answer } = request;
	const head = element(
		'summary',
		{},
		element(
			'span',
			{ class: status > 0 && status < 400 ? 'status' : 'status refused' },
			status > 0 ? String(status) : 'no answer',
		),
		element('span', { class: 'path' }, `${method} ${path}`),
		element(
			'span',
			{ class: 'small' },
			...[clock(at), ...marksOf(request).map((mark) => ` · ${mark}`)],
		),
	);
	const sent = element(
		'pre',
		{ tabindex: '0', role: 'group', 'aria-label': 'Request body' },
		pretty(body),
	);
	const got = element(
		'pre',
		{ tabindex: '0', role: 'group', 'aria-label': 'Answer' },
		pretty(answer),
	);
	return element('li', {}, element('details', {}, head, sent, got));
}

/** @param {unknown} value */
const pretty = (value) =>
	value === undefined ? '(empty)' : JSON.stringify(value, null, 2).slice(0, 10_000);
