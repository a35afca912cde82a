import { deedsFor } from './reactionButtons.mjs';
import { avatar, clock, element, find } from './elements.mjs';
import { icon } from './icons.mjs';
import { letterText } from './sanitizeEmail.mjs';

/** @typedef {import('./snapshot.mjs').Sent} Sent */

/** A mail is shown in a frame that may run no script and load nothing. @param {Sent} mail */
function frameOf({ subject, token, html }) {
	const title = `Mail to ${token}: ${subject || 'No subject'}`;
	return element('iframe', { sandbox: '', srcdoc: letterText(html), title });
}

/** @param {Sent} mail */
function senderOf({ content }) {
	const { email_from_name: name, email_from_address: address } = content;
	return String(name ?? address ?? 'The sender of the app');
}

/** @param {Sent} mail */
function headOf(mail) {
	const { subject, token, at, content } = mail;
	const preview = content.email_preheader;
	return [
		avatar(senderOf(mail)),
		element(
			'div',
			{ class: 'letter-head' },
			element('p', { class: 'small' }, `${senderOf(mail)} to ${token} · `, clock(at)),
			element('h3', {}, subject || 'No subject'),
			...(typeof preview === 'string' ? [element('p', { class: 'small' }, preview)] : []),
		),
	];
}

/** @param {Sent} mail */
export function mailCard(mail) {
	const enlarge = element(
		'button',
		{ type: 'button', class: 'plain', 'aria-haspopup': 'dialog', title: 'Read in full size' },
		icon('enlarge'),
		element('span', { class: 'unseen' }, `Read in full size: ${mail.subject || 'No subject'}`),
	);
	enlarge.addEventListener('click', () => read(mail));
	return element(
		'li',
		{ class: 'card letter' },
		element('div', { class: 'letter-bar' }, ...headOf(mail), enlarge),
		frameOf(mail),
		deedsFor(mail),
	);
}

/** @param {Sent} mail */
function read(mail) {
	const reader = /** @type {HTMLDialogElement} */ (find('#reader'));
	find('#reader-title').textContent = mail.subject || 'No subject';
	find('#reader-place').replaceChildren(frameOf(mail));
	reader.showModal();
}
