import { element, findAll, order } from './elements.mjs';

/**
 * What a person, or the net, can do with a message.
 * @typedef {{ deed: string, name: string, data?: Record<string, string> }} Deed
 * @typedef {import('./snapshot.mjs').Delivery} Delivery
 */

const noMailbox = { failure_reason: 'The mailbox does not exist' };
const noNetwork = { failure_reason: 'The number cannot be reached' };

/** @type {Record<string, Deed[]>} */
const deeds = {
	push: [
		{ deed: 'clicked', name: 'Click' },
		{ deed: 'unsubscribed', name: 'Unsubscribe' },
	],
	email: [
		{ deed: 'opened', name: 'Open' },
		{ deed: 'clicked', name: 'Click' },
		{ deed: 'bounced', name: 'Bounce', data: noMailbox },
		{ deed: 'unsubscribed', name: 'Unsubscribe' },
		{ deed: 'reported_as_spam', name: 'Report as spam' },
	],
	sms: [{ deed: 'undelivered', name: 'Lose', data: noNetwork }],
};

/** @param {Delivery} delivery @param {Deed} deed */
export function deedButton({ channel, messageId, subscriptionId }, { deed, name, data }) {
	return element(
		'button',
		{
			type: 'button',
			class: 'deed',
			'data-kind': `message.${channel}.${deed}`,
			'data-message': messageId,
			'data-subscription': subscriptionId,
			'data-details': JSON.stringify(data ?? {}),
		},
		name,
		element('span', { class: 'count' }),
	);
}

/** @param {Delivery} delivery */
export const deedsFor = (delivery) =>
	element(
		'div',
		{ class: 'deeds', role: 'group', 'aria-label': 'Do as its reader' },
		...deeds[delivery.channel].map((deed) => deedButton(delivery, deed)),
	);

/** @param {string[]} parts */
const keyOf = (...parts) => parts.join(' ');

/** Says on every button how often it happened. @param {import('./snapshot.mjs').Happening[]} happenings */
export function showDone(happenings) {
	/** @type {Map<string, number>} */
	const times = new Map();
	for (const { kind, messageId, subscriptionId, data } of happenings) {
		const key = keyOf(kind, messageId, subscriptionId, JSON.stringify(data));
		times.set(key, (times.get(key) ?? 0) + 1);
	}
	for (const button of findAll('button.deed')) {
		const { kind, message, subscription, details } = button.dataset;
		const done = times.get(keyOf(kind ?? '', message ?? '', subscription ?? '', details ?? ''));
		button.classList.toggle('done', done !== undefined);
		const count = button.querySelector('.count');
		if (count) count.textContent = done ? ` ${done}×` : '';
	}
}

/**
 * @param {() => string} appId
 * @param {() => Promise<void>} look called when it has happened
 */
export function listenForDeeds(appId, look) {
	document.addEventListener('click', async ({ target }) => {
		const button = target instanceof Element ? target.closest('button.deed') : null;
		if (!(button instanceof HTMLElement)) return;
		const { kind, message: message_id, subscription: subscription_id, details } = button.dataset;
		const data = JSON.parse(details ?? '{}');
		await order('happenings', { app_id: appId(), kind, message_id, subscription_id, data });
		await look();
	});
}
