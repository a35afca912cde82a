import type { INodePropertyOptions } from 'n8n-workflow';

import { option } from '../../../fields/sends';

/** Every kind of subscription that OneSignal finds by its token. */
export const tokenTypes: INodePropertyOptions[] = [
	{ name: 'Amazon (Push)', value: 'FireOSPush' },
	{ name: 'Android (Push)', value: 'AndroidPush' },
	{ name: 'Chrome (Push)', value: 'ChromePush' },
	{ name: 'Chrome Extension (Push)', value: 'ChromeExtensionPush' },
	{ name: 'Email', value: 'Email' },
	{ name: 'Firefox (Push)', value: 'FirefoxPush' },
	{ name: 'Huawei (Push)', value: 'HuaweiPush' },
	{ name: 'iOS (Push)', value: 'iOSPush' },
	{ name: 'Mac (Push)', value: 'macOSPush' },
	{ name: 'Safari (Push)', value: 'SafariPush' },
	{ name: 'SMS', value: 'SMS' },
	{ name: 'Windows (Push)', value: 'WindowsPush' },
];

const everyType = [...tokenTypes, { name: 'Safari, Older (Push)', value: 'SafariLegacyPush' }];

export const newType = option(
	{
		displayName: 'New Type',
		name: 'newType',
		type: 'options',
		options: everyType,
		default: 'Email',
		description: 'Only together with a new address or token',
	},
	'subscription.type',
);

export const newAddress = option(
	{
		displayName: 'New Address or Token',
		name: 'newAddress',
		type: 'string',
		default: '',
		description: 'Another email address, phone number or push token in the place of the old one',
	},
	'subscription.token',
);
