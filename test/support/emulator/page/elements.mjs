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

/** @type {WeakMap<Element, string>} */
const versions = new WeakMap();

/**
 * Shows one entry per item and leaves alone what has not changed, so that focus and open mails stay.
 *
 * @template Item
 * @param {Element} list
 * @param {Item[]} items
 * @param {(item: Item) => string} keyOf
 * @param {(item: Item) => HTMLElement} build
 */
export function keep(list, items, keyOf, build) {
	const present = new Map(entriesOf(list).map((entry) => [entry.dataset.key, entry]));
	const wanted = items.map((item) => {
		const key = keyOf(item);
		const version = JSON.stringify(item);
		const entry = present.get(key);
		if (entry && versions.get(entry) === version) return entry;
		const fresh = build(item);
		fresh.dataset.key = key;
		versions.set(fresh, version);
		return fresh;
	});
	for (const entry of entriesOf(list)) if (!wanted.includes(entry)) entry.remove();
	wanted.forEach((entry, place) => {
		if (list.children[place] !== entry) list.insertBefore(entry, list.children[place] ?? null);
	});
}

/**
 * @param {Element} list
 * @returns {HTMLElement[]}
 */
const entriesOf = (list) => /** @type {HTMLElement[]} */ (Array.from(list.children));

/** @param {string} at */
export const clock = (at) =>
	element('time', { datetime: at }, new Date(at).toLocaleTimeString([], { timeStyle: 'medium' }));
