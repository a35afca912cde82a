import type { SubscriptionType } from '../records.mts';

const web: SubscriptionType[] = ['ChromePush', 'FirefoxPush', 'SafariPush', 'SafariLegacyPush'];

const typesOf = {
	isIos: ['iOSPush', 'macOSPush'],
	isAndroid: ['AndroidPush'],
	isHuawei: ['HuaweiPush'],
	isAdm: ['FireOSPush'],
	isAnyWeb: web,
	isChromeWeb: ['ChromePush'],
	isFirefox: ['FirefoxPush'],
	isSafari: ['SafariPush', 'SafariLegacyPush'],
	isWP_WNS: ['WindowsPush'],
	isChrome: ['ChromeExtensionPush'],
} satisfies Record<string, SubscriptionType[]>;

export const platformSwitches = Object.keys(typesOf) as (keyof typeof typesOf)[];
export type Platforms = Partial<Record<keyof typeof typesOf, boolean>>;

/** All platforms are on until one is switched on; from then on only those that are. */
export function withinPlatforms(type: SubscriptionType, switches: Platforms): boolean {
	const set = platformSwitches.filter((name) => switches[name] !== undefined);
	const covers = (name: keyof typeof typesOf): boolean =>
		(typesOf[name] as SubscriptionType[]).includes(type);
	const on = set.filter((name) => switches[name]);
	if (on.length > 0) return type === 'Email' || type === 'SMS' || on.some(covers);
	return !set.some(covers);
}
