import {
	mailCard,
	momentEntry,
	personCard,
	phoneCard,
	requestEntry,
	threadCard,
} from './cards.mjs';
import { listenForConditions, showConditions } from './conditions.mjs';
import { element, keep } from './elements.mjs';
import { listenForDeeds, streamEntry } from './happenings.mjs';

/**
 * @typedef {Omit<import('../records.mts').AppBooks, 'installOnPhone'>} App
 * @typedef {{ apps: App[], requests: import('../records.mts').RecordedRequest[] }} Ledger
 * @typedef {{ streams: { deliveries: import('../streams/stream.mts').StreamRecord[] } }} Streamed
 * @typedef {Ledger & Streamed & import('./conditions.mjs').Conditions} Books
 */

const pause = 1000;
const most = 60;

/** @param {string} selector */
const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
const chooser = /** @type {HTMLSelectElement} */ (find('#app'));
const status = find('#status');
let shown = '';
let books = /** @type {Books} */ ({
	apps: [],
	requests: [],
	streams: { deliveries: [] },
	weather: null,
	limits: null,
});

/**
 * Newest first, and not more than a person looks through.
 *
 * @template Item
 * @param {Item[]} items
 */
const newest = (items) => items.slice(-most).reverse();

/**
 * @template Item
 * @param {string} id
 * @param {Item[]} items
 * @param {(item: Item) => string} keyOf
 * @param {(item: Item) => HTMLElement} build
 */
function fill(id, items, keyOf, build) {
	find(`#${id} .empty`).hidden = items.length > 0;
	keep(find(`#${id} > :is(ul, ol)`), items, keyOf, build);
}

/** @param {import('../records.mts').UserRecord} user */
const nameOf = ({ identity }) => identity.external_id ?? 'Anonymous';

/**
 * The devices that got something last come first.
 *
 * @param {App} app
 */
function phonesOf({ users, deliveries }) {
	/** @type {Map<string, import('../records.mts').DeliveryRecord[]>} */
	const received = new Map();
	for (const one of deliveries) {
		const pushes = received.get(one.subscriptionId) ?? [];
		received.set(one.subscriptionId, [...pushes.slice(-9), one]);
	}
	const phones = users.flatMap((user) =>
		user.subscriptions
			.filter(({ type }) => type !== 'Email' && type !== 'SMS')
			.map((subscription) => ({
				subscription,
				owner: nameOf(user),
				pushes: (received.get(subscription.id) ?? []).reverse(),
			})),
	);
	/** @param {(typeof phones)[number]} phone */
	const lastHeard = ({ pushes }) => pushes[0]?.at ?? '';
	return newest(phones.sort((one, other) => lastHeard(one).localeCompare(lastHeard(other))));
}

/** @param {App} app */
function threadsOf({ deliveries }) {
	const texts = newest(deliveries.filter(({ channel }) => channel === 'sms'));
	return [...new Set(texts.map(({ token }) => token))].map((token) => {
		const own = texts.filter((one) => one.token === token);
		return { token, owner: own[0].external_id ?? 'Anonymous', texts: own };
	});
}

/** @param {unknown} text */
const inEnglish = (text) =>
	typeof text === 'object' && text !== null && 'en' in text ? text.en : text;

/** @param {Record<string, unknown>} body */
const titleOf = ({ name, headings, email_subject: subject, contents }) =>
	String(
		name ?? inEnglish(headings) ?? subject ?? inEnglish(contents) ?? 'A message from a template',
	);

/** @param {App} app */
function momentsOf({ events, messages }) {
	const happened = events.map((event, place) => ({
		key: `event-${place}`,
		at: event.at,
		kind: 'Event',
		title: event.name,
		who: event.external_id ?? 'Anonymous',
		text: JSON.stringify(event.properties),
	}));
	const sent = messages.map(
		({ id, channel, body, queued_at: queued, send_after: due, ...rest }) => ({
			key: id,
			at: new Date(queued * 1000).toISOString(),
			kind: `Message (${channel})`,
			title: titleOf(body),
			who:
				rest.completed_at === null
					? `waits until ${new Date(due * 1000).toLocaleString()}`
					: `reached ${rest.successful}`,
			text: '',
		}),
	);
	return newest([...happened, ...sent].sort((one, other) => one.at.localeCompare(other.at)));
}

function show() {
	const app = books.apps.find(({ id }) => id === chooser.value) ?? books.apps[0];
	if (!app) return;
	const orphans = new Set(app.orphans.map(({ identity }) => identity.onesignal_id));
	const people = newest(app.users).map((user) => ({
		user,
		isOrphan: orphans.has(user.identity.onesignal_id),
	}));
	const mails = newest(app.deliveries.filter(({ channel }) => channel === 'email'));
	const requests = newest(books.requests.map((request, place) => ({ ...request, place })));
	fill('phones', phonesOf(app), ({ subscription }) => subscription.id, phoneCard);
	fill('mail', mails, (mail) => `${mail.messageId} ${mail.subscriptionId}`, mailCard);
	fill('texts', threadsOf(app), ({ token }) => token, threadCard);
	fill('people', people, ({ user }) => user.identity.onesignal_id, personCard);
	fill('timeline', momentsOf(app), ({ key }) => key, momentEntry);
	fill('stream', newest(books.streams.deliveries), ({ id, url }) => `${id} ${url}`, streamEntry);
	fill('requests', requests, ({ place }) => String(place), requestEntry);
	status.textContent = summary(app);
}

/** @param {App} app */
function summary({ deliveries, events }) {
	/** @param {string} wanted */
	const count = (wanted) => deliveries.filter(({ channel }) => channel === wanted).length;
	return `Sent: ${count('push')} push, ${count('email')} mail, ${count('sms')} text. Events: ${events.length}.`;
}

async function look() {
	try {
		const answer = await fetch('/emulator/books');
		const text = await answer.text();
		if (text === shown) return;
		shown = text;
		books = JSON.parse(text);
		keep(
			chooser,
			books.apps.map(({ id, name }) => ({ id, name })),
			({ id }) => id,
			({ id, name }) => element('option', { value: id }, name),
		);
		showConditions(books);
		show();
	} catch {
		shown = '';
		status.textContent = 'The emulator does not answer. Is it still running?';
	}
}

chooser.addEventListener('change', show);
find('#controls').addEventListener('submit', async (event) => {
	event.preventDefault();
	await fetch('/emulator/reset', { method: 'POST' });
	await look();
});
listenForConditions(look);
listenForDeeds(() => chooser.value, look);

for (;;) {
	await look();
	await new Promise((resolve) => setTimeout(resolve, pause));
}
