/** @type {WeakMap<Element, string>} */
const versions = new WeakMap();

/**
 * @param {Element} list
 * @returns {HTMLElement[]}
 */
const entriesOf = (list) => /** @type {HTMLElement[]} */ (Array.from(list.children));

/**
 * Renders one entry per item and keeps the entries of unchanged items, with their focus and state.
 *
 * @template Item
 * @param {Element} list
 * @param {Item[]} items
 * @param {(item: Item) => string} keyOf
 * @param {(item: Item) => HTMLElement} build
 */
export function renderKeyedList(list, items, keyOf, build) {
	const present = new Map(entriesOf(list).map((entry) => [entry.dataset.key, entry]));
	const entries = items.map((item) => {
		const key = keyOf(item);
		const version = JSON.stringify(item);
		const entry = present.get(key);
		if (entry && versions.get(entry) === version) return entry;
		const fresh = build(item);
		fresh.dataset.key = key;
		versions.set(fresh, version);
		if (entry) replaceEntry(entry, fresh);
		return fresh;
	});
	const isCurrent = new Set(entries);
	for (const entry of entriesOf(list)) if (!isCurrent.has(entry)) entry.remove();
	entries.forEach((entry, index) => {
		if (list.children[index] !== entry) list.insertBefore(entry, list.children[index] ?? null);
	});
}

const focusable = 'button, summary, a[href], input, [tabindex="0"]';

/**
 * Replaces an entry. Open details stay open, and the focus stays on the same element, counted from
 * the end, because new elements come first.
 *
 * @param {HTMLElement} old
 * @param {HTMLElement} fresh
 */
function replaceEntry(old, fresh) {
	const isOpen = old.querySelector('details')?.open;
	const elements = Array.from(old.querySelectorAll(focusable));
	const index = elements.findIndex((one) => one === document.activeElement);
	old.replaceWith(fresh);
	if (isOpen) fresh.querySelector('details')?.setAttribute('open', '');
	if (index < 0) return;
	const successors = /** @type {NodeListOf<HTMLElement>} */ (fresh.querySelectorAll(focusable));
	successors[Math.max(0, successors.length - (elements.length - index))]?.focus();
}
