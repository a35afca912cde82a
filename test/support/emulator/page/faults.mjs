import { element, find, findAll, order } from './elements.mjs';
import { icon } from './icons.mjs';

/**
 * @typedef {{ share: number, hits: number, [other: string]: unknown } | null} Weather
 * @typedef {{ id: string, icon: string, name: string, words: string, wish: object | null }} Sky
 */

/** @type {Sky[]} */
const skies = [
	{
		id: 'calm',
		icon: 'sun',
		name: 'Calm',
		words: 'Every request arrives, and every answer comes back.',
		wish: null,
	},
	{
		id: 'changeable',
		icon: 'cloud-sun',
		name: 'Changeable',
		words: 'One request in ten meets trouble of some kind.',
		wish: { share: 0.1 },
	},
	{
		id: 'stormy',
		icon: 'storm',
		name: 'Stormy',
		words: 'Six requests in ten are refused, cut off, late, or get a spoilt answer.',
		wish: { share: 0.6 },
	},
	{
		id: 'limited',
		icon: 'gauge',
		name: 'Rate limited',
		words: 'Every second request is refused with 429 and has to come again later. It is not done.',
		wish: { share: 0.5, kinds: ['tooMany', 'tooManyDate', 'tooManySilent'] },
	},
	{
		id: 'outage',
		icon: 'outage',
		name: 'Outage',
		words: 'Every request fails with 500, 502 or 503. Nothing is done.',
		wish: { share: 1, kinds: ['error500', 'error502', 'error503'] },
	},
	{
		id: 'lost',
		icon: 'lost',
		name: 'Lost answers',
		words:
			'Every second request is done, but its answer never arrives. Asking again without the same idempotency key does it twice.',
		wish: { share: 0.5, kinds: ['cutAfter', 'error500After', 'truncated'] },
	},
	{
		id: 'slow',
		icon: 'hourglass',
		name: 'Slow',
		words: 'Every answer is right and three seconds late.',
		wish: { share: 1, kinds: ['slow'], slow: 3000 },
	},
];

/** @param {Weather} current @returns {Sky} */
function ordered(current) {
	const share = Math.round((current?.share ?? 0) * 100);
	const words = `A test ordered this: it strikes ${share} % of the requests it is meant for.`;
	return { id: 'ordered', icon: 'storm', name: 'As ordered', words, wish: null };
}

/**
 * Weather that a test ordered with details of its own is none of those a person chooses from.
 *
 * @param {Weather} current
 */
function skyOf(current) {
	if (!current) return skies[0];
	const { seed, hits, ...wish } = current;
	const isThis = (/** @type {Sky} */ sky) => sky.wish && same(sky.wish, wish);
	return skies.find(isThis) ?? ordered(current);
}

/** @param {object} one @param {object} other */
const same = (one, other) =>
	JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/** @param {Sky} sky */
function choiceOf({ id, icon: picture, name, words }) {
	const about = `about-${id}`;
	const input = { type: 'radio', name: 'weather', value: id, 'aria-describedby': about };
	return element(
		'div',
		{ class: 'sky' },
		icon(picture),
		element('label', {}, element('input', input), name),
		element('p', { id: about, class: 'small' }, words),
	);
}

const limits = /** @type {HTMLInputElement} */ (find('#limits'));
let shown = '';

/** @param {{ weather: Weather, limits: object | null }} conditions */
export function showWeather({ weather, limits: enforced }) {
	const now = JSON.stringify([weather, enforced]);
	if (now === shown) return;
	shown = now;
	const sky = skyOf(weather);
	for (const input of findAll('[name=weather]')) {
		const radio = /** @type {HTMLInputElement} */ (input);
		radio.checked = radio.value === sky.id;
	}
	limits.checked = enforced !== null;
	find('#weather-button').replaceChildren(icon(sky.icon), `Weather: ${sky.name}`);
	find('#forecast').hidden = !weather && !enforced;
	find('#forecast-icon').replaceChildren(icon(sky.icon));
	const counted = enforced ? ' Over OneSignal’s limits, requests are refused with 429.' : '';
	const hits = weather ? ` Struck so far: ${weather.hits}.` : '';
	find('#forecast-text').textContent = `${sky.name}. ${sky.words}${hits}${counted}`;
}

/** @param {() => Promise<void>} look called when the emulator knows the choice */
export function listenForWeather(look) {
	find('#skies').append(...skies.map(choiceOf));
	find('#skies').addEventListener('change', async ({ target }) => {
		const { value } = /** @type {HTMLInputElement} */ (target);
		await order('weather', skies.find(({ id }) => id === value)?.wish ?? null);
		await look();
	});
	limits.addEventListener('change', async () => {
		await order('limits', limits.checked ? {} : null);
		await look();
	});
	find('#clear-sky').addEventListener('click', async () => {
		await Promise.all([order('weather', null), order('limits', null)]);
		find('#weather-button').focus();
		await look();
	});
}
