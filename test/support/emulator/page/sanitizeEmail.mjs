import { findAll } from './elements.mjs';

/**
 * A mail made fit for its frame. What keeps it from running or loading anything is the sandbox and
 * the page's policy; this only spares the reader broken pictures and links that lead nowhere.
 */

const gap =
	"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 320 96'>" +
	"<rect width='320' height='96' rx='10' fill='%23e9e8f2'/><path d='M138 62l16-20 11 13 8-9 12 16z' fill='%238d8aa5'/>" +
	"<circle cx='176' cy='36' r='5' fill='%238d8aa5'/></svg>";

const style =
	'body{margin:16px;font:15px/1.5 system-ui,sans-serif;color:#1b1d2e;background:#fff;overflow-wrap:anywhere}' +
	'img{max-width:100%;height:auto}a{color:#2a4fc4;text-decoration:underline}' +
	'body:focus-visible{outline:3px solid #4a3fc4;outline-offset:-3px}';

const unwanted = 'script, meta, base, link, iframe, frame, object, embed, template, audio, video';

/** @param {string} css */
const withoutAddresses = (css) =>
	css
		.replace(/@import[^;]*;?/gi, '')
		.replace(/url\((?!\s*['"]?data:)[^)]*\)?/gi, 'none')
		.replace(/image-set\([^)]*\)?/gi, 'none');

/** @param {Element} one */
function tidy(one) {
	for (const { name, value } of Array.from(one.attributes)) {
		if (name === 'style') one.setAttribute(name, withoutAddresses(value));
		else if (/^on|^(srcset|background|poster|ping|target|action|formaction)$/i.test(name))
			one.removeAttribute(name);
		else if (/^(src|data)$/i.test(name) && !/^data:image\//i.test(value))
			one.setAttribute(name, gap);
		else if (/^(xlink:)?href$/i.test(name)) {
			one.setAttribute('title', value);
			one.removeAttribute(name);
		}
	}
}

/** @param {string} html */
export function letterText(html) {
	const letter = new DOMParser().parseFromString(html, 'text/html');
	for (const one of findAll(unwanted, letter)) one.remove();
	for (const one of findAll('*', letter)) tidy(one);
	for (const sheet of findAll('style', letter)) {
		sheet.textContent = withoutAddresses(sheet.textContent ?? '');
	}
	const base = letter.createElement('style');
	base.textContent = style;
	letter.head.prepend(base);
	// who has no mouse gets into the frame, and can scroll a long mail
	letter.body.tabIndex = 0;
	return `<!doctype html>${letter.documentElement.outerHTML}`;
}
