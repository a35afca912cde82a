import type { INodeProperties } from 'n8n-workflow';

import { toOneSignalType } from '../../../fields/subscriptionType';
import { asChoice } from '../../../parse/choice';
import type { Parser } from '../../../parse/parser';
import { asRequired } from '../../../parse/required';

/** Every type of subscription that OneSignal finds by its token. */
export const subscriptionType: INodeProperties = {
	displayName: 'Subscription Type',
	name: 'subscriptionType',
	type: 'options',
	options: [
		{ name: 'Amazon (Push)', value: 'amazonPush' },
		{ name: 'Android (Push)', value: 'androidPush' },
		{ name: 'Chrome (Push)', value: 'chromePush' },
		{ name: 'Chrome Extension (Push)', value: 'chromeExtensionPush' },
		{ name: 'Email', value: 'email' },
		{ name: 'Firefox (Push)', value: 'firefoxPush' },
		{ name: 'Huawei (Push)', value: 'huaweiPush' },
		{ name: 'iOS (Push)', value: 'iosPush' },
		{ name: 'macOS (Push)', value: 'macPush' },
		{ name: 'Safari (Push)', value: 'safariPush' },
		{ name: 'SMS', value: 'sms' },
		{ name: 'Windows (Push)', value: 'windowsPush' },
	],
	default: 'email',
};

/** Only what a server can create: devices subscribe by themselves, through OneSignal's SDK in the app. */
export const newSubscriptionType: INodeProperties = {
	...subscriptionType,
	options: [
		{ name: 'Email', value: 'email' },
		{ name: 'SMS', value: 'sms' },
	],
	description: 'Push subscriptions are created by your app, through the OneSignal SDK',
};

const oneSignalTypeIn =
	(menu: INodeProperties): Parser<string> =>
	(context, value, label) =>
		toOneSignalType(asRequired(asChoice(menu))(context, value, label));

/** The chosen type under OneSignal's name for it. */
export const asOneSignalType = oneSignalTypeIn(subscriptionType);

export const asNewOneSignalType = oneSignalTypeIn(newSubscriptionType);
