import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../parse/json';

export type Channel = 'push' | 'email' | 'sms';

/**
 * OneSignal has no field that always names the channel: it shows by the platforms that were counted, or by
 * content that one channel has alone. `undefined` where nothing gives it away.
 */
export function channelOf(message: IDataObject): Channel | undefined {
	const { target_channel: named, isSms } = message;
	if (named === 'push' || named === 'email' || named === 'sms') return named;
	const [counted, ...others] = channelsCounted(message);
	if (counted !== undefined && others.length === 0) return counted;
	if (has(message, 'email_subject', 'email_body', 'email_to')) return 'email';
	if (isSms === true || has(message, 'sms_from', 'sms_media_urls', 'include_phone_numbers')) {
		return 'sms';
	}
	return has(message, 'headings') ? 'push' : undefined;
}

/** What OneSignal counted for one channel, or an empty object. */
export const statsOf = (
	{ platform_delivery_stats: all }: IDataObject,
	channel: Channel,
): IDataObject => {
	const own = isObject(all) ? all[channel] : undefined;
	return isObject(own) ? own : {};
};

function channelsCounted({ platform_delivery_stats: platforms }: IDataObject): Channel[] {
	const names = Object.keys(isObject(platforms) ? platforms : {});
	const channels = names.map((name) => (name === 'email' || name === 'sms' ? name : 'push'));
	return [...new Set<Channel>(channels)];
}

const has = (message: IDataObject, ...names: string[]): boolean =>
	names.some((name) => {
		const value = message[name];
		return Array.isArray(value) ? value.length > 0 : Boolean(value);
	});
