import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../parse/json';
import { markupOf } from './messageTexts';

/** Where a click leads: a page, or a place in an app. */
const links = [
	['url', 'Open URL'],
	['web_url', 'Open Web URL'],
	['app_url', 'Open App URL (Deep Link)'],
] as const;

/** Pictures that are fetched from the web. */
const pictures = [
	['global_image', 'Image URL'],
	['chrome_web_image', 'Web Options: Image URL'],
	['chrome_web_icon', 'Web Options: Icon URL'],
	['chrome_web_badge', 'Web Options: Badge URL'],
	['chrome_icon', 'Web Options: Chrome App Icon URL'],
	['chrome_big_picture', 'Web Options: Chrome App Picture URL'],
	['firefox_icon', 'Web Options: Firefox Icon URL'],
	['sms_media_urls', 'Media URLs'],
] as const;

/** Pictures that may also be part of the app, by a name without a dot. */
const appPictures = [
	['big_picture', 'Android Options: Big Picture URL'],
	['huawei_big_picture', 'Huawei Options: Big Picture URL'],
	['adm_big_picture', 'Amazon Options: Big Picture URL'],
	['ios_attachments', 'iOS Options: Attachments (JSON)'],
] as const;

/** Liquid, which OneSignal fills in, or its own placeholder, such as [unsubscribe_url]. */
const isFilledIn = (address: string): boolean => /\{[{%]|^\[\w+\]/.test(address);

const isNoLink = (address: string): boolean => !/^[a-z][a-z\d+.-]*:./i.test(address);

const isNoWebAddress = (address: string): boolean => !/^https?:\/\/[^\s/]/i.test(address);

/** Links and pictures of a message that lead nowhere. */
export const linkWarnings = (message: IDataObject): string[] => [
	...found(message, links, isNoLink),
	...found(message, pictures, isNoWebAddress),
	...found(message, appPictures, (address) => address.includes('.') && isNoWebAddress(address)),
	...buttonWarnings(message),
	...markupWarnings(markupOf(message)),
];

function found(
	message: IDataObject,
	fields: ReadonlyArray<readonly [string, string]>,
	isBroken: (address: string) => boolean,
): string[] {
	return fields.flatMap(([property, label]) =>
		addressesIn(message[property])
			.filter((address) => !isFilledIn(address) && isBroken(address))
			.map((address) => noUrl(label, address)),
	);
}

const addressesIn = (value: unknown): string[] => {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).map(String) : [];
};

/** A button in a browser has a page to open, and a picture. */
const buttonWarnings = ({ web_buttons: buttons }: IDataObject): string[] =>
	[buttons ?? []]
		.flat()
		.flatMap((button) =>
			isObject(button)
				? [
						...found(button, [['url', 'Web Options: Buttons: Open URL']], isNoLink),
						...found(button, [['icon', 'Web Options: Buttons: Icon URL']], isNoWebAddress),
					]
				: [],
		);

/** At most so many links of one email are named. */
const maxNamed = 5;

function markupWarnings(html: string): string[] {
	const broken = [...html.matchAll(/\s(?:href|src)=["']?([^"'\s<>]{1,300})/gi)]
		.map(([, address]) => address)
		.filter((address) => !isFilledIn(address) && !/^(?:#|\/\/)/.test(address))
		.filter(isNoLink);
	return [...new Set(broken)]
		.slice(0, maxNamed)
		.map((address) => noUrl('Body', address, 'contains'));
}

const noUrl = (label: string, address: string, verb = 'is'): string =>
	`'${label}' ${verb} "${address.slice(0, 100)}", which isn't a URL. Begin it with https://.`;
