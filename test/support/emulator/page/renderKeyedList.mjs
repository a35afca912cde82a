/** @type {WeakMap<Element, string>} */
const versions = new WeakMap();

/**
 * @param {Element} list
 * @returns {HTMLElement[]}
 */
const entriesOf = (list) => /** @type {HTMLElement[]} */ (Array.from(list.children));

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
		if (entry) takeOver(entry, fresh);
		return fresh;
	});
	const isWanted = new Set(wanted);
	for (const entry of entriesOf(list)) if (!isWanted.has(entry)) entry.remove();
	wanted.forEach((entry, place) => {
		if (list.children[place] !== entry) list.insertBefore(entry, list.children[place] ?? null);
	});
}

const focusable = 'button, summary, a[href], input, [tabindex="0"]';

/**
 * Puts a newer entry in the place of an older one: what was open stays open, and who was in there
 * with the keyboard stays where they were, counted from the end, since news come first.
 *
 * @param {HTMLElement} old
 * @param {HTMLElement} fresh
 */
function takeOver(old, fresh) {
	const isOpen = old.querySelector('details')?.open;
	const places = Array.from(old.querySelectorAll(focusable));
	const place = places.findIndex((one) => one === document.activeElement);
	old.replaceWith(fresh);
	if (isOpen) fresh.querySelector('details')?.setAttribute('open', '');
	if (place < 0) return;
	const successors = /** @type {NodeListOf<HTMLElement>} */ (fresh.querySelectorAll(focusable));
	successors[Math.max(0, successors.length - (places.length - place))]?.focus();
}
