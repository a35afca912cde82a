import type { SubscriptionType } from '../records.mts';

const web: SubscriptionType[] = ['ChromePush', 'FirefoxPush', 'SafariPush', 'SafariLegacyPush'];

const typesBySwitch = {
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

/** The names in statistics, as far as OneSignal documents them. */
const statisticsNames: Partial<Record<SubscriptionType, string>> = {
	iOSPush: 'ios',
	AndroidPush: 'android',
	ChromePush: 'chrome_web_push',
	FirefoxPush: 'firefox_web_push',
	SafariPush: 'safari_web_push',
	SafariLegacyPush: 'safari_web_push',
};

export const platformOf = (type: SubscriptionType): string | undefined => statisticsNames[type];

export const platformSwitches = Object.keys(typesBySwitch) as (keyof typeof typesBySwitch)[];
export type Platforms = Partial<Record<keyof typeof typesBySwitch, boolean>>;

/** Without any switch set to true, all platforms are included. */
export function withinPlatforms(type: SubscriptionType, switches: Platforms): boolean {
	const set = platformSwitches.filter((name) => switches[name] !== undefined);
	const covers = (name: keyof typeof typesBySwitch): boolean =>
		(typesBySwitch[name] as SubscriptionType[]).includes(type);
	const on = set.filter((name) => switches[name]);
	if (on.length > 0) return type === 'Email' || type === 'SMS' || on.some(covers);
	return !set.some(covers);
}
