import { clock, element } from './elements.mjs';
import { icon } from './icons.mjs';

/** @typedef {import('./timelineEntries.mjs').Moment} Moment */

/** @param {unknown} value */
const pretty = (value) =>
	typeof value === 'string' ? value : JSON.stringify(value, null, 2).slice(0, 10_000);

/** @param {string} name @param {unknown} value */
const detail = (name, value) => [
	element('p', { class: 'label' }, name),
	element('pre', { tabindex: '0', role: 'group', 'aria-label': name }, pretty(value)),
];

/** @param {Moment} moment */
function lineOf({ at, icon: picture, title, note, marks = [], isBad }) {
	return [
		element('span', { class: 'dot' }, icon(picture)),
		element('span', { class: 'title' }, title),
		element('span', { class: isBad ? 'note bad' : 'note' }, note),
		clock(at),
		...marks.map((mark) => element('span', { class: 'mark' }, mark)),
	];
}

/** @param {Moment} moment */
export function momentEntry(moment) {
	const { kind, details } = moment;
	const line = lineOf(moment);
	const told = Object.entries(details ?? {}).filter(([, value]) => value !== undefined);
	if (told.length === 0) {
		return element('li', { class: `moment ${kind}` }, element('div', { class: 'line' }, ...line));
	}
	const more = told.flatMap(([name, value]) => detail(name, value));
	return element(
		'li',
		{ class: `moment ${kind}` },
		element('details', {}, element('summary', { class: 'line' }, ...line), ...more),
	);
}
