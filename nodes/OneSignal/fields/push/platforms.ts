import type { INodeProperties } from 'n8n-workflow';

import { asChoice } from '../../parse/choice';
import { asRequiredList } from '../../parse/list';
import type { Parser } from '../../parse/parser';
import { asRequired } from '../../parse/required';

/** The platforms that a push can be limited to. */
export const platforms: INodeProperties = {
	displayName: 'Platforms',
	name: 'platforms',
	type: 'multiOptions',
	options: [
		{ name: 'Amazon', value: 'amazon' },
		{ name: 'Android', value: 'android' },
		{ name: 'Chrome', value: 'chromeWeb' },
		{ name: 'Chrome Extension', value: 'chromeApps' },
		{ name: 'Firefox', value: 'firefox' },
		{ name: 'Huawei', value: 'huawei' },
		{ name: 'iOS', value: 'ios' },
		{ name: 'Safari', value: 'safari' },
		{ name: 'Web (All Browsers)', value: 'web' },
		{ name: 'Windows', value: 'windows' },
	],
	default: [],
	description: 'Send to these platforms only',
};

/** OneSignal's switches for them. */
const switches: Record<string, string> = {
	amazon: 'isAdm',
	android: 'isAndroid',
	chromeApps: 'isChrome',
	chromeWeb: 'isChromeWeb',
	firefox: 'isFirefox',
	huawei: 'isHuawei',
	ios: 'isIos',
	safari: 'isSafari',
	web: 'isAnyWeb',
	windows: 'isWP_WNS',
};

const asPlatformList = asRequiredList(asRequired(asChoice(platforms)));

/** The switches to turn on, which turns off all others: without any, every platform would get the push. */
export const asPlatforms: Parser<Record<string, true>> = (context, value, label) =>
	Object.fromEntries(asPlatformList(context, value, label).map((each) => [switches[each], true]));
