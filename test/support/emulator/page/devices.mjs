import { element, hourAndMinute } from './elements.mjs';
import { icon } from './icons.mjs';
import { pictureOf } from './pictures.mjs';
import { isWebAddress } from './links.mjs';
import { reactionLink, reactionButtonsFor } from './reactionButtons.mjs';
import { isSubscribed } from './snapshot.mjs';

/**
 * @typedef {import('./snapshot.mjs').Sent} Sent
 * @typedef {import('./snapshot.mjs').Device} Device
 */

/** @type {Record<string, string>} */
const shells = {
	iOSPush: 'ios',
	AndroidPush: 'android',
	HuaweiPush: 'android',
	FireOSPush: 'android',
};

/** @param {string} type */
const shellFor = (type) => shells[type] ?? 'desktop';

/** @param {Sent} push */
function buttonsOf(push) {
	const isWeb = shellFor(push.subscriptionType) === 'desktop';
	const buttons = /** @type {{ id: string, text: string, url?: string }[]} */ (
		(isWeb ? push.content.web_buttons : push.content.buttons) ?? []
	);
	if (buttons.length === 0) return [];
	const elements = buttons.map(({ id, text, url }) => {
		const data = { target_id: id, target_name: text };
		return reactionLink(push, { event: 'clicked', name: text || id, data }, url);
	});
	return [
		element('div', { class: 'actions', role: 'group', 'aria-label': 'Buttons' }, ...elements),
	];
}

/** Only iOS shows a subtitle. @param {Sent} push */
function subtitleOf({ content: { subtitle }, subscriptionType }) {
	if (subscriptionType !== 'iOSPush' || !subtitle || typeof subtitle !== 'object') return [];
	const text = 'en' in subtitle ? String(subtitle.en) : '';
	return [element('p', { class: 'subtitle' }, text)];
}

/** Where a tap leads: to a page, or to what only an app can open. @param {Sent} push */
function addressOf(push) {
	const { url } = push;
	if (!url) return [];
	const tap = isWebAddress(url)
		? reactionLink(push, { event: 'clicked', name: url }, url)
		: element('span', {}, url);
	return [element('p', { class: 'address', title: url }, icon('link'), ' ', tap)];
}

/** @param {Sent} push */
function notification(push, appName = '') {
	const { title, text, at } = push;
	const bar = element(
		'p',
		{ class: 'source' },
		element('span', { class: 'app-icon', 'aria-hidden': 'true' }, icon('bell')),
		element('span', { class: 'app-name' }, appName),
		hourAndMinute(at),
	);
	return element(
		'li',
		{ class: 'push' },
		element(
			'div',
			{ class: 'notification' },
			bar,
			...(title ? [element('strong', {}, title)] : []),
			...subtitleOf(push),
			element(
				'p',
				{ class: 'message-text' },
				text || 'Silent push: data for the app, not visible to recipients',
			),
			...pictureOf(push),
			...addressOf(push),
			...buttonsOf(push),
		),
		reactionButtonsFor(push),
	);
}

/** @param {string} shell @param {string} at */
function wallpaper(shell, at) {
	if (shell === 'desktop') {
		return element('div', { class: 'window-bar', 'aria-hidden': 'true' }, ...'•••');
	}
	const when = new Date(at || Date.now());
	const day = when.toLocaleDateString([], { weekday: 'long', day: 'numeric', month: 'long' });
	return element(
		'div',
		{ class: 'lock', 'aria-hidden': 'true' },
		element('span', { class: 'camera' }),
		element('span', { class: 'day' }, day),
		element('span', { class: 'hour' }, when.toLocaleTimeString([], { timeStyle: 'short' })),
	);
}

/** @param {Device & { appName: string }} device */
export function deviceCard({ subscription, owner, pushes, appName }) {
	const shell = shellFor(subscription.type);
	const model = subscription.device_model || subscription.type.replace(/Push$/, '');
	const screen = pushes.length
		? element('ul', { class: 'pushes' }, ...pushes.map((push) => notification(push, appName)))
		: element('p', { class: 'quiet' }, 'No notifications yet');
	const off = element('p', { class: 'badge warn' }, 'Unsubscribed');
	return element(
		'li',
		{ class: `phone ${shell}` },
		element('h3', {}, owner),
		element('p', { class: 'small' }, model),
		...(isSubscribed(subscription) ? [] : [off]),
		element(
			'div',
			{ class: 'frame' },
			element(
				'div',
				{
					class: 'screen',
					tabindex: '0',
					role: 'group',
					'aria-label': `Screen of ${owner}, ${model}`,
				},
				wallpaper(shell, pushes[0]?.at),
				screen,
			),
		),
	);
}
