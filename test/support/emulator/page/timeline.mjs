import { clock, element } from './elements.mjs';
import { icon } from './icons.mjs';

/** @typedef {import('./timelineEntries.mjs').TimelineEntry} TimelineEntry */

/** @param {unknown} value */
const pretty = (value) =>
	typeof value === 'string' ? value : JSON.stringify(value, null, 2).slice(0, 10_000);

/** @param {string} name @param {unknown} value */
const detail = (name, value) => [
	element('p', { class: 'label' }, name),
	element('pre', { tabindex: '0', role: 'group', 'aria-label': name }, pretty(value)),
];

/** @param {TimelineEntry} entry */
function summaryOf({ at, icon: picture, title, note, badges = [], isBad }) {
	return [
		element('span', { class: 'dot' }, icon(picture)),
		element('span', { class: 'title' }, title),
		element('span', { class: isBad ? 'note bad' : 'note' }, note),
		clock(at),
		...badges.map((badge) => element('span', { class: 'mark' }, badge)),
	];
}

/** @param {TimelineEntry} entry */
export function timelineItem(entry) {
	const { kind, details } = entry;
	const summary = summaryOf(entry);
	const present = Object.entries(details ?? {}).filter(([, value]) => value !== undefined);
	if (present.length === 0) {
		return element('li', { class: `entry ${kind}` }, element('div', { class: 'line' }, ...summary));
	}
	const more = present.flatMap(([name, value]) => detail(name, value));
	return element(
		'li',
		{ class: `entry ${kind}` },
		element('details', {}, element('summary', { class: 'line' }, ...summary), ...more),
	);
}
