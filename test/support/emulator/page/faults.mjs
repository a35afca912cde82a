import { element, find, findAll, post } from './elements.mjs';
import { icon } from './icons.mjs';

/**
 * @typedef {{ rate: number, injected: number, [other: string]: unknown } | null} Faults
 * @typedef {{ id: string, icon: string, name: string, description: string, settings: object | null }} Preset
 */

/** @type {Preset[]} */
const presets = [
	{
		id: 'off',
		icon: 'sun',
		name: 'Off',
		description: 'All requests and responses arrive.',
		settings: null,
	},
	{
		id: 'occasional',
		icon: 'cloud-sun',
		name: 'Occasional',
		description: 'One request in ten fails in some way.',
		settings: { rate: 0.1 },
	},
	{
		id: 'frequent',
		icon: 'storm',
		name: 'Frequent',
		description: 'Six requests in ten are rejected, cut off, delayed or get a broken response.',
		settings: { rate: 0.6 },
	},
	{
		id: 'limited',
		icon: 'gauge',
		name: 'Rate limited',
		description:
			'Every second request is rejected with 429, isn’t processed and must be sent again.',
		settings: { rate: 0.5, types: ['rateLimited', 'rateLimitedDate', 'rateLimitedSilent'] },
	},
	{
		id: 'outage',
		icon: 'outage',
		name: 'Outage',
		description: 'Every request fails with 500, 502 or 503. Nothing is processed.',
		settings: { rate: 1, types: ['error500', 'error502', 'error503'] },
	},
	{
		id: 'lost',
		icon: 'lost',
		name: 'Lost responses',
		description:
			'Every second request is processed, but its response never arrives. A retry without the same idempotency key sends twice.',
		settings: { rate: 0.5, types: ['resetAfter', 'error500After', 'truncated'] },
	},
	{
		id: 'slow',
		icon: 'hourglass',
		name: 'Slow',
		description: 'Every response is correct but three seconds late.',
		settings: { rate: 1, types: ['slow'], latencyMs: 3000 },
	},
];

/** @param {Faults} current @returns {Preset} */
function custom(current) {
	const percent = Math.round((current?.rate ?? 0) * 100);
	const description = `Set by a test: affects ${percent}% of the matching requests.`;
	return { id: 'custom', icon: 'storm', name: 'Custom', description, settings: null };
}

/**
 * Settings that a test made in detail match no preset.
 *
 * @param {Faults} current
 */
function presetFor(current) {
	if (!current) return presets[0];
	const { seed, injected, ...settings } = current;
	const matches = (/** @type {Preset} */ preset) =>
		preset.settings && areEqual(preset.settings, settings);
	return presets.find(matches) ?? custom(current);
}

/** @param {object} one @param {object} other */
const areEqual = (one, other) =>
	JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

/** @param {Preset} preset */
function presetOption({ id, icon: picture, name, description }) {
	const about = `about-${id}`;
	const input = { type: 'radio', name: 'faults', value: id, 'aria-describedby': about };
	return element(
		'div',
		{ class: 'preset' },
		icon(picture),
		element('label', {}, element('input', input), name),
		element('p', { id: about, class: 'small' }, description),
	);
}

const limits = /** @type {HTMLInputElement} */ (find('#limits'));
let shown = '';

/** @param {{ faults: Faults, limits: object | null }} snapshot */
export function showFaults({ faults, limits: enforced }) {
	const current = JSON.stringify([faults, enforced]);
	if (current === shown) return;
	shown = current;
	const preset = presetFor(faults);
	for (const input of findAll('[name=faults]')) {
		const radio = /** @type {HTMLInputElement} */ (input);
		radio.checked = radio.value === preset.id;
	}
	limits.checked = enforced !== null;
	find('#faults-button').replaceChildren(icon(preset.icon), `Outages: ${preset.name}`);
	find('#fault-banner').hidden = !faults && !enforced;
	find('#fault-banner-icon').replaceChildren(icon(preset.icon));
	const limited = enforced ? ' Requests over OneSignal’s rate limits are rejected with 429.' : '';
	const count = faults ? ` Requests affected so far: ${faults.injected}.` : '';
	find('#fault-banner-text').textContent =
		`Outages: ${preset.name}. ${preset.description}${count}${limited}`;
}

/** @param {() => Promise<void>} refresh called once the emulator has the new settings */
export function listenForFaults(refresh) {
	find('#fault-presets').append(...presets.map(presetOption));
	find('#fault-presets').addEventListener('change', async ({ target }) => {
		const { value } = /** @type {HTMLInputElement} */ (target);
		await post('faults', presets.find(({ id }) => id === value)?.settings ?? null);
		await refresh();
	});
	limits.addEventListener('change', async () => {
		await post('limits', limits.checked ? {} : null);
		await refresh();
	});
	find('#turn-off-faults').addEventListener('click', async () => {
		await Promise.all([post('faults', null), post('limits', null)]);
		find('#faults-button').focus();
		await refresh();
	});
}
