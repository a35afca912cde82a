import { element, find } from './elements.mjs';
import { renderKeyedList } from './renderKeyedList.mjs';
import { displayName, idOf } from './snapshot.mjs';

/**
 * The filters of the page. An empty one matches everything.
 *
 * @typedef {{ person: string, channel: string, kinds: Set<string>, words: string[] }} Filters
 * @typedef {{ channel?: string, userIds?: string[] }} Filterable
 */

const person = /** @type {HTMLSelectElement} */ (find('#person'));
const search = /** @type {HTMLInputElement} */ (find('#search'));
const form = /** @type {HTMLFormElement} */ (find('#filters'));

/** @returns {Filters} */
export function readFilters() {
	const values = new FormData(form);
	return {
		person: person.value,
		channel: String(values.get('channel') ?? ''),
		kinds: new Set(values.getAll('kind').map(String)),
		words: search.value.toLowerCase().split(/\s+/).filter(Boolean),
	};
}

export const isFiltered = () => {
	const { person: userId, channel, words } = readFilters();
	return Boolean(userId || channel || words.length > 0);
};

/** All texts in a value, without field names. @param {unknown} value @returns {string} */
function textIn(value) {
	if (typeof value === 'object' && value !== null) {
		return Object.values(value).map(textIn).join(' ');
	}
	return value === null || value === undefined ? '' : String(value).toLowerCase();
}

/**
 * @param {Filters} filters
 * @returns {(item: Filterable & object) => boolean}
 */
export const matching = (filters) => (item) => {
	if (filters.channel && item.channel !== filters.channel) return false;
	if (filters.person && !item.userIds?.includes(filters.person)) return false;
	if (filters.words.length === 0) return true;
	const text = textIn(item);
	return filters.words.every((word) => text.includes(word));
};

/** @param {import('./snapshot.mjs').User[]} users */
export function offerPeople(users) {
	const choices = users
		.filter(({ identity }) => identity.external_id)
		.map((user) => ({ id: idOf(user), name: displayName(user.identity.external_id) }))
		.sort((one, other) => one.name.localeCompare(other.name));
	renderKeyedList(
		person,
		[{ id: '', name: 'Everyone' }, ...choices],
		({ id }) => id,
		({ id, name }) => element('option', { value: id }, name),
	);
}

/** @param {() => void} show */
export function listenForFilters(show) {
	// Some fields of the form are elsewhere on the page.
	document.addEventListener('input', ({ target }) => {
		if (target instanceof HTMLElement && 'form' in target && target.form === form) show();
	});
	form.addEventListener('submit', (event) => event.preventDefault());
	form.addEventListener('reset', () => setTimeout(show));
	find('#clear-filters').addEventListener('click', () => {
		form.reset();
		search.focus();
	});
}
