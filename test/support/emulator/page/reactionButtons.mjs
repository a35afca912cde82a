import { element, findAll, post } from './elements.mjs';
import { isWebAddress, newTab } from './links.mjs';

/**
 * What a recipient, a mail server or a carrier can do with a message.
 * @typedef {{ event: string, name: string, data?: Record<string, string> }} ReactionButton
 * @typedef {import('./snapshot.mjs').Delivery} Delivery
 */

const noMailbox = { failure_reason: 'The mailbox does not exist' };
const unreachable = { failure_reason: 'The number is unreachable' };

/** @type {Record<string, ReactionButton[]>} */
const buttonsByChannel = {
	push: [
		{ event: 'clicked', name: 'Click' },
		{ event: 'unsubscribed', name: 'Unsubscribe' },
	],
	email: [
		{ event: 'opened', name: 'Open' },
		{ event: 'clicked', name: 'Click' },
		{ event: 'bounced', name: 'Bounce', data: noMailbox },
		{ event: 'unsubscribed', name: 'Unsubscribe' },
		{ event: 'reported_as_spam', name: 'Report as spam' },
	],
	sms: [{ event: 'undelivered', name: 'Fail', data: unreachable }],
};

/** @param {Delivery} delivery @param {ReactionButton} button */
const attributesOf = ({ channel, messageId, subscriptionId }, { event, data }) => ({
	'data-kind': `message.${channel}.${event}`,
	'data-message': messageId,
	'data-subscription': subscriptionId,
	'data-details': JSON.stringify(data ?? {}),
});

const count = () => element('span', { class: 'count' });

/** @param {Delivery} delivery @param {ReactionButton} button */
const reactionButton = (delivery, button) =>
	element(
		'button',
		{ type: 'button', class: 'reaction-button', ...attributesOf(delivery, button) },
		button.name,
		count(),
	);

/**
 * The same, and a page opens as on the recipient's device.
 *
 * @param {Delivery} delivery
 * @param {ReactionButton} button
 * @param {unknown} url
 */
export const reactionLink = (delivery, button, url) =>
	isWebAddress(url)
		? element(
				'a',
				{
					class: 'reaction-button',
					href: String(url),
					...newTab,
					...attributesOf(delivery, button),
				},
				button.name,
				count(),
			)
		: reactionButton(delivery, button);

/** @param {Delivery} delivery */
export const reactionButtonsFor = (delivery) =>
	element(
		'div',
		{ class: 'reactions', role: 'group', 'aria-label': 'Act as the recipient' },
		...buttonsByChannel[delivery.channel].map((button) => reactionButton(delivery, button)),
	);

/** @param {string[]} parts */
const keyOf = (...parts) => parts.join(' ');

/** Shows on every button how often it was used. @param {import('./snapshot.mjs').Reaction[]} reactions */
export function showReactionCounts(reactions) {
	/** @type {Map<string, number>} */
	const counts = new Map();
	for (const { kind, messageId, subscriptionId, data } of reactions) {
		const key = keyOf(kind, messageId, subscriptionId, JSON.stringify(data));
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	for (const button of findAll('.reaction-button')) {
		const { kind, message, subscription, details } = button.dataset;
		const times = counts.get(keyOf(kind ?? '', message ?? '', subscription ?? '', details ?? ''));
		button.classList.toggle('done', times !== undefined);
		const count = button.querySelector('.count');
		if (count) count.textContent = times ? ` ${times}×` : '';
	}
}

/**
 * @param {() => string} appId
 * @param {() => Promise<void>} refresh called once the reaction is recorded
 */
export function listenForReactions(appId, refresh) {
	document.addEventListener('click', async ({ target }) => {
		const button = target instanceof Element ? target.closest('.reaction-button') : null;
		if (!(button instanceof HTMLElement)) return;
		const { kind, message: message_id, subscription: subscription_id, details } = button.dataset;
		const data = JSON.parse(details ?? '{}');
		await post('reactions', { app_id: appId(), kind, message_id, subscription_id, data });
		await refresh();
	});
}
