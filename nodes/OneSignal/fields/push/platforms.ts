import type { INodeProperties } from 'n8n-workflow';

import { asChoices } from '../../parse/choice';
import type { Parser } from '../../parse/parser';

/** Which platforms shall get a push; the values are OneSignal's switches. */
export const platforms: INodeProperties = {
	displayName: 'Only on Platforms',
	name: 'platforms',
	type: 'multiOptions',
	options: [
		{ name: 'Amazon', value: 'isAdm' },
		{ name: 'Android', value: 'isAndroid' },
		{ name: 'Chrome Apps', value: 'isChrome' },
		{ name: 'Chrome Web', value: 'isChromeWeb' },
		{ name: 'Firefox', value: 'isFirefox' },
		{ name: 'Huawei', value: 'isHuawei' },
		{ name: 'iOS', value: 'isIos' },
		{ name: 'Safari', value: 'isSafari' },
		{ name: 'Web (All Browsers)', value: 'isAnyWeb' },
		{ name: 'Windows', value: 'isWP_WNS' },
	],
	default: [],
	description: 'Without this, every platform of a person gets it',
};

/** The switches to turn on; naming one turns off the others. */
export const asPlatforms: Parser<Record<string, true> | undefined> = (context, value, label) => {
	const chosen = asChoices(platforms)(context, value, label);
	return chosen ? Object.fromEntries(chosen.map((each) => [each, true])) : undefined;
};
