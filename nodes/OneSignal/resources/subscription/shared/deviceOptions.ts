import type { INodeProperties } from 'n8n-workflow';

import { asMappedChoice } from '../../../parse/mappedChoice';
import { bodyOption, type Option } from '../../../properties/routedField';
import { asWholeNumber } from '../../../parse/number';

const asCount = asWholeNumber(0, 1_000_000_000);

/** OneSignal's numbers for the builds of an app. */
const testTypes = { appStore: 0, development: 1, adHoc: 2 };

const iosBuild: INodeProperties = {
	displayName: 'iOS Build',
	name: 'iosBuild',
	type: 'options',
	options: [
		{ name: 'Ad Hoc', value: 'adHoc' },
		{ name: 'App Store', value: 'appStore' },
		{ name: 'Development', value: 'development' },
	],
	default: 'appStore',
	description: 'How the app was installed on the device',
};

/** What OneSignal stores about the device behind a subscription. */
export const deviceOptions: Option[] = [
	bodyOption(
		{
			displayName: 'App Version',
			name: 'appVersion',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2.4.1',
		},
		'subscription.app_version',
	),
	bodyOption(
		{
			displayName: 'Device Model',
			name: 'deviceModel',
			type: 'string',
			default: '',
			placeholder: 'e.g. iPhone 16',
		},
		'subscription.device_model',
	),
	bodyOption(
		{
			displayName: 'Device OS',
			name: 'deviceOs',
			type: 'string',
			default: '',
			placeholder: 'e.g. 18.5',
		},
		'subscription.device_os',
	),
	bodyOption(
		{
			displayName: 'Session Count',
			name: 'sessionCount',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description: 'Number of times the app was opened',
		},
		'subscription.session_count',
		asCount,
	),
	bodyOption(
		{
			displayName: 'Session Time (Seconds)',
			name: 'sessionTime',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description: 'Total time the app was open',
		},
		'subscription.session_time',
		asCount,
	),
	bodyOption(iosBuild, 'subscription.test_type', asMappedChoice(testTypes)),
];
