import { element } from './elements.mjs';
import { icon } from './icons.mjs';

/** @param {string} address */
function shortOf(address) {
	try {
		const { protocol, host, pathname } = new URL(address);
		return host ? `${host}${pathname}` : protocol;
	} catch {
		return address;
	}
}

/** @param {string} address */
const placeholder = (address) =>
	element(
		'div',
		{ class: 'picture absent', title: address.slice(0, 500) },
		icon('picture'),
		element('span', {}, shortOf(address).slice(0, 80)),
		element('small', {}, 'Not loaded: it would leave this computer'),
	);

/** A picture that came with the message; what lies elsewhere is only named. @param {string} address */
export function picture(address) {
	if (!/^data:image\//i.test(address)) return placeholder(address);
	const image = element('img', { class: 'picture', alt: 'The picture of this message' });
	image.addEventListener('error', () => image.replaceWith(placeholder('data:')));
	image.setAttribute('src', address);
	return image;
}

/** Where each platform looks for the picture of a push. @type {Record<string, string>} */
const fields = {
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
		: content[fields[subscriptionType]];
	const address = own ?? content.global_image;
	return typeof address === 'string' && address ? [picture(address)] : [];
}
