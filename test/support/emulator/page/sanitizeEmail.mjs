import { findAll } from './elements.mjs';
import { isWebAddress, newTab } from './links.mjs';

/**
 * Prepares an email for its frame. The sandbox and the content security policy keep it from running
 * or loading anything; this avoids broken images and dead links, and lets web addresses open in a tab of their own.
 */

const placeholderImage =
	"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 320 96'>" +
	"<rect width='320' height='96' rx='10' fill='%23e9e8f2'/><path d='M138 62l16-20 11 13 8-9 12 16z' fill='%238d8aa5'/>" +
	"<circle cx='176' cy='36' r='5' fill='%238d8aa5'/></svg>";

const baseStyle =
	'body{margin:16px;font:15px/1.5 system-ui,sans-serif;color:#1b1d2e;background:#fff;overflow-wrap:anywhere}' +
	'img{max-width:100%;height:auto}a{color:#2a4fc4;text-decoration:underline}' +
	'body:focus-visible{outline:3px solid #4a3fc4;outline-offset:-3px}';

const removedElements =
	'script, meta, base, link, iframe, frame, object, embed, template, audio, video';

/** @param {string} css */
const withoutUrls = (css) =>
	css
		.replace(/@import[^;]*;?/gi, '')
		.replace(/url\((?!\s*['"]?data:)[^)]*\)?/gi, 'none')
		.replace(/image-set\([^)]*\)?/gi, 'none');

/** @param {Element} target */
function cleanAttributes(target) {
	for (const { name, value } of Array.from(target.attributes)) {
		if (name === 'style') target.setAttribute(name, withoutUrls(value));
		else if (removedAttributes.test(name)) target.removeAttribute(name);
		else if (/^(src|data)$/i.test(name) && !/^data:image\//i.test(value))
			target.setAttribute(name, placeholderImage);
		else if (/^(xlink:)?href$/i.test(name)) {
			target.setAttribute('title', value);
			target.removeAttribute(name);
		}
	}
}

const removedAttributes =
	/^on|^(srcset|background|poster|ping|target|rel|download|action|formaction)$/i;

/** Lets a link open. One in a picture (SVG) stays dead: an animation could change where it leads. */
function openInNewTab(/** @type {Element} */ target, /** @type {string | null} */ href) {
	if (!(target instanceof HTMLAnchorElement) || !isWebAddress(href)) return;
	for (const [name, value] of Object.entries({ href, ...newTab })) {
		target.setAttribute(name, String(value));
	}
}

/** @param {Element} target */
function clean(target) {
	const href = target.getAttribute('href');
	cleanAttributes(target);
	openInNewTab(target, href);
}

/** @param {string} html */
export function sanitizeEmail(html) {
	const email = new DOMParser().parseFromString(html, 'text/html');
	for (const one of findAll(removedElements, email)) one.remove();
	for (const one of findAll('*', email)) clean(one);
	for (const sheet of findAll('style', email)) {
		sheet.textContent = withoutUrls(sheet.textContent ?? '');
	}
	const base = email.createElement('style');
	base.textContent = baseStyle;
	email.head.prepend(base);
	// Lets keyboard users focus the frame and scroll a long email.
	email.body.tabIndex = 0;
	return `<!doctype html>${email.documentElement.outerHTML}`;
}
