import { avatar, clock, element, find } from './elements.mjs';
import { icon } from './icons.mjs';
import { reactionButtonsFor } from './reactionButtons.mjs';
import { sanitizeEmail } from './sanitizeEmail.mjs';

/** @typedef {import('./snapshot.mjs').Sent} Sent */

/**
 * What an email may do: open a link in a tab of its own, which nothing of the frame's limits reaches. No script, no
 * form, no other page in the frame or instead of this one.
 */
const sandbox = 'allow-popups allow-popups-to-escape-sandbox';

/** An email in a frame that can neither run scripts nor load anything. @param {Sent} email */
function frameOf({ subject, token, html }) {
	const title = `Email to ${token}: ${subject || 'No subject'}`;
	return element('iframe', { sandbox, srcdoc: sanitizeEmail(html), title });
}

/** @param {Sent} email */
function senderOf({ content }) {
	const { email_from_name: name, email_from_address: address } = content;
	return String(name ?? address ?? 'Default sender');
}

/** @param {Sent} email */
function headOf(email) {
	const { subject, token, at, content } = email;
	const preview = content.email_preheader;
	return [
		avatar(senderOf(email)),
		element(
			'div',
			{ class: 'email-head' },
			element('p', { class: 'small' }, `${senderOf(email)} to ${token} · `, clock(at)),
			element('h3', {}, subject || 'No subject'),
			...(typeof preview === 'string' ? [element('p', { class: 'small' }, preview)] : []),
		),
	];
}

/** @param {Sent} email */
export function emailCard(email) {
	const enlarge = element(
		'button',
		{ type: 'button', class: 'plain', 'aria-haspopup': 'dialog', title: 'Open full size' },
		icon('enlarge'),
		element(
			'span',
			{ class: 'visually-hidden' },
			`Open full size: ${email.subject || 'No subject'}`,
		),
	);
	enlarge.addEventListener('click', () => openReader(email));
	return element(
		'li',
		{ class: 'card email' },
		element('div', { class: 'email-bar' }, ...headOf(email), enlarge),
		frameOf(email),
		reactionButtonsFor(email),
	);
}

/** @param {Sent} email */
function openReader(email) {
	const reader = /** @type {HTMLDialogElement} */ (find('#reader'));
	find('#reader-title').textContent = email.subject || 'No subject';
	find('#reader-frame').replaceChildren(frameOf(email));
	reader.showModal();
}
