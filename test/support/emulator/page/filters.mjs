import { element, find } from './elements.mjs';
import { keep } from './renderKeyedList.mjs';
import { idOf, named } from './snapshot.mjs';

/**
 * What a person wants to see. Anything empty is no wish.
 *
 * @typedef {{ person: string, channel: string, kinds: Set<string>, words: string[] }} Wishes
 * @typedef {{ channel?: string, userIds?: string[] }} Filed
 */

const person = /** @type {HTMLSelectElement} */ (find('#person'));
const search = /** @type {HTMLInputElement} */ (find('#search'));
const form = /** @type {HTMLFormElement} */ (find('#filters'));

/** @returns {Wishes} */
export function wishes() {
	const chosen = new FormData(form);
	return {
		person: person.value,
		channel: String(chosen.get('channel') ?? ''),
		kinds: new Set(chosen.getAll('kind').map(String)),
		words: search.value.toLowerCase().split(/\s+/).filter(Boolean),
	};
}

export const isFiltered = () => {
	const { person: who, channel, words } = wishes();
	return Boolean(who || channel || words.length > 0);
};

/** Every text in it, and no names of fields. @param {unknown} value @returns {string} */
function textIn(value) {
	if (typeof value === 'object' && value !== null) {
		return Object.values(value).map(textIn).join(' ');
	}
	return value === null || value === undefined ? '' : String(value).toLowerCase();
}

/**
 * @param {Wishes} wanted
 * @returns {(item: Filed & object) => boolean}
 */
export const matching = (wanted) => (item) => {
	if (wanted.channel && item.channel !== wanted.channel) return false;
	if (wanted.person && !item.userIds?.includes(wanted.person)) return false;
	if (wanted.words.length === 0) return true;
	const text = textIn(item);
	return wanted.words.every((word) => text.includes(word));
};

/** @param {import('./snapshot.mjs').User[]} users */
export function offerPeople(users) {
	const choices = users
		.filter(({ identity }) => identity.external_id)
		.map((user) => ({ id: idOf(user), name: named(user.identity.external_id) }))
		.sort((one, other) => one.name.localeCompare(other.name));
	keep(
		person,
		[{ id: '', name: 'Everybody' }, ...choices],
		({ id }) => id,
		({ id, name }) => element('option', { value: id }, name),
	);
}

/** @param {() => void} show */
export function listenForWishes(show) {
	// some of its fields lie elsewhere on the page
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
