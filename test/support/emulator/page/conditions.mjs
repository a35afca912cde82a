/**
 * @typedef {{ share: number, hits: number, [other: string]: unknown } | null} Weather
 * @typedef {{ weather: Weather, limits: object | null }} Conditions
 */

const weather = /** @type {HTMLSelectElement} */ (document.querySelector('#weather'));
const limits = /** @type {HTMLInputElement} */ (document.querySelector('#limits'));
const ordered = /** @type {HTMLOptionElement} */ (weather.querySelector('[value=ordered]'));
const offered = Array.from(weather.options).filter((option) => option !== ordered);

/**
 * @param {string} name
 * @param {unknown} wish
 */
const order = (name, wish) =>
	fetch(`/emulator/${name}`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(wish),
	});

/**
 * Weather that a test ordered with details of its own is none of those a person chooses from.
 *
 * @param {Weather} current
 */
function choiceFor(current) {
	if (!current) return offered[0];
	const { seed, share, hits, ...details } = current;
	const isPlain = Object.keys(details).length === 0;
	return (isPlain && offered.find(({ value }) => Number(value) === share)) || ordered;
}

/** @param {Conditions} conditions */
export function showConditions({ weather: current, limits: enforced }) {
	const choice = choiceFor(current);
	ordered.hidden = choice !== ordered;
	ordered.textContent = `As ordered: ${Math.round((current?.share ?? 0) * 100)} %`;
	choice.selected = true;
	limits.checked = enforced !== null;
}

/** @param {() => Promise<void>} look called when the emulator knows the choice */
export function listenForConditions(look) {
	weather.addEventListener('change', async () => {
		const share = Number(weather.value);
		await order('weather', share > 0 ? { share } : null);
		await look();
	});
	limits.addEventListener('change', async () => {
		await order('limits', limits.checked ? {} : null);
		await look();
	});
}
