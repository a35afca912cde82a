import { element } from './elements.mjs';
import { icon } from './icons.mjs';

/** @param {string} url */
function shortUrl(url) {
	try {
		const { protocol, host, pathname } = new URL(url);
		return host ? `${host}${pathname}` : protocol;
	} catch {
		return url;
	}
}

/** @param {string} url */
const placeholder = (url) =>
	element(
		'div',
		{ class: 'picture placeholder', title: url.slice(0, 500) },
		icon('picture'),
		element('span', {}, shortUrl(url).slice(0, 80)),
		element('small', {}, 'Not loaded: the page makes no requests to the internet'),
	);

/** An image embedded in the message; a remote one is only described. @param {string} url */
export function picture(url) {
	if (!/^data:image\//i.test(url)) return placeholder(url);
	const image = element('img', { class: 'picture', alt: 'The image of this message' });
	image.addEventListener('error', () => image.replaceWith(placeholder('data:')));
	image.setAttribute('src', url);
	return image;
}

/** The image field of each platform. @type {Record<string, string>} */
const imageFields = {
	AndroidPush: 'big_picture',
	HuaweiPush: 'huawei_big_picture',
	FireOSPush: 'adm_big_picture',
	ChromePush: 'chrome_web_image',
	ChromeExtensionPush: 'chrome_big_picture',
};

/** @param {import('./snapshot.mjs').Sent} push */
export function pictureOf({ content, subscriptionType }) {
	const attachments = subscriptionType === 'iOSPush' ? content.ios_attachments : undefined;
	const own = attachments
		? Object.values(/** @type {object} */ (attachments))[0]
		: content[imageFields[subscriptionType]];
	const url = own ?? content.global_image;
	return typeof url === 'string' && url ? [picture(url)] : [];
}
