/**
 * An element with attributes and children. Text only ever becomes text, never markup.
 *
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 */
export function element(tag, attributes = {}, ...children) {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
	made.append(...children);
	return made;
}

/** @param {string} selector */
export const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));

/** @param {string} selector @param {ParentNode} [place] */
export const findAll = (selector, place = document) =>
	/** @type {HTMLElement[]} */ (Array.from(place.querySelectorAll(selector)));

/** @param {string} at */
export const clock = (at) =>
	element('time', { datetime: at }, new Date(at).toLocaleTimeString([], { timeStyle: 'medium' }));

/** @param {string} at */
export const hourAndMinute = (at) =>
	element('time', { datetime: at }, new Date(at).toLocaleTimeString([], { timeStyle: 'short' }));

/** A round picture of somebody nobody has a picture of. @param {string} name */
export function avatar(name) {
	const hue = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
	const initial = [...name.replace(/^.*[-_](?=\p{L})/u, '')][0] ?? '?';
	const made = element('span', { class: 'avatar', 'aria-hidden': 'true' }, initial.toUpperCase());
	made.style.setProperty('--hue', String(hue));
	return made;
}

/**
 * @param {string} path one of the emulator's own endpoints
 * @param {object | null} wish
 */
export const order = (path, wish = {}) =>
	fetch(`/emulator/${path}`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(wish),
	});
