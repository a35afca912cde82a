import { element } from './elements.mjs';

/** Attributes of a link that opens a page of its own, which learns nothing of this one. */
export const newTab = { target: '_blank', rel: 'noopener noreferrer' };

/** Whether a link may be followed: a script or a document in an address may not. @param {unknown} url */
export const isWebAddress = (url) =>
	typeof url === 'string' && /^https?:\/\/[^\s"<>\\]+$/i.test(url) && URL.canParse(url);

const webAddress = /https?:\/\/[^\s"<>\\]+/gi;

/** A text whose web addresses are links, as a phone shows it. @param {string} text */
export function withLinks(text) {
	const addresses = [...text.matchAll(webAddress)].filter(([url]) => isWebAddress(url));
	/** @type {(Node | string)[]} */
	const parts = [];
	let end = 0;
	for (const { 0: url, index } of addresses) {
		parts.push(text.slice(end, index), element('a', { href: url, ...newTab }, url));
		end = index + url.length;
	}
	return [...parts, text.slice(end)];
}
