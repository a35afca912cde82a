/**
 * An element with attributes and children. Text only ever becomes text, never markup.
 *
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 */
export function element(tag, attributes = {}, ...children) {
	const created = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, value);
	created.append(...children);
	return created;
}

/** @param {string} selector */
export const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));

/** @param {string} selector @param {ParentNode} [root] */
export const findAll = (selector, root = document) =>
	/** @type {HTMLElement[]} */ (Array.from(root.querySelectorAll(selector)));

/** @param {string} at */
export const clock = (at) =>
	element('time', { datetime: at }, new Date(at).toLocaleTimeString([], { timeStyle: 'medium' }));

/** @param {string} at */
export const hourAndMinute = (at) =>
	element('time', { datetime: at }, new Date(at).toLocaleTimeString([], { timeStyle: 'short' }));

/** A placeholder picture with the initial of a name. @param {string} name */
export function avatar(name) {
	const hue = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
	const initial = [...name.replace(/^.*[-_](?=\p{L})/u, '')][0] ?? '?';
	const created = element(
		'span',
		{ class: 'avatar', 'aria-hidden': 'true' },
		initial.toUpperCase(),
	);
	created.style.setProperty('--hue', String(hue));
	return created;
}

/**
 * @param {string} path one of the emulator's endpoints, below /emulator/
 * @param {object | null} body
 */
export const post = (path, body = {}) =>
	fetch(`/emulator/${path}`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(body),
	});
