import { clock, element } from './elements.mjs';

/**
 * @typedef {import('../records.mts').DeliveryRecord} Delivery
 * @typedef {import('../streams/stream.mts').StreamRecord} StreamRecord
 */

/** What a person can do with a message, by its channel. */
const deeds = {
	push: { clicked: 'Click', unsubscribed: 'Unsubscribe' },
	email: {
		opened: 'Open',
		clicked: 'Click',
		bounced: 'Bounce',
		unsubscribed: 'Unsubscribe',
		reported_as_spam: 'Report as spam',
	},
	sms: {},
};

/** @param {Delivery} delivery */
export function deedsFor({ channel, messageId, subscriptionId }) {
	const buttons = Object.entries(deeds[channel]).map(([deed, name]) =>
		element(
			'button',
			{
				type: 'button',
				'data-kind': `message.${channel}.${deed}`,
				'data-message': messageId,
				'data-subscription': subscriptionId,
			},
			name,
		),
	);
	return element(
		'div',
		{ class: 'deeds', role: 'group', 'aria-label': 'Do as its reader' },
		...buttons,
	);
}

/**
 * @param {() => string} appId
 * @param {() => Promise<void>} look called when it has happened
 */
export function listenForDeeds(appId, look) {
	document.addEventListener('click', async ({ target }) => {
		const button = target instanceof Element ? target.closest('button[data-kind]') : null;
		if (!(button instanceof HTMLElement)) return;
		const { kind, message: message_id, subscription: subscription_id } = button.dataset;
		await fetch('/emulator/happenings', {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ app_id: appId(), kind, message_id, subscription_id }),
		});
		await look();
	});
}

/** @param {StreamRecord} record */
export function streamEntry({ at, kind, external_id: person, url, statuses }) {
	const tries = statuses.map((status) => status || 'no answer').join(', ') || 'on its way';
	return element(
		'li',
		{},
		clock(at),
		element('span', { class: 'kind' }, kind),
		element('strong', {}, person ?? 'Anonymous'),
		element('span', { class: 'small' }, `${new URL(url).host}: ${tries}`),
	);
}
