import { bodyOption, type Option } from '../../../properties/routedField';
import { asWholeNumber } from '../../../parse/number';

const asCount = asWholeNumber(0, 1_000_000_000);

/** The reason behind a subscription's state, as OneSignal numbers it. */
export const status = bodyOption(
	{
		displayName: 'Status Code',
		name: 'statusCode',
		type: 'number',
		default: 1,
		description:
			'Why the subscription is on or off, as a number of OneSignal: 1 subscribed, -2 unsubscribed by the person, -31 switched off by a program',
	},
	'subscription.notification_types',
	asWholeNumber(-1000, 1_000_000_000),
);

/** What OneSignal keeps of the device behind a subscription. */
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
			description: 'How often the app was opened',
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
			description: 'How long the app was open in all',
		},
		'subscription.session_time',
		asCount,
	),
	bodyOption(
		{
			displayName: 'Test Device (iOS)',
			name: 'testType',
			type: 'options',
			options: [
				{ name: 'Ad Hoc Build', value: 2 },
				{ name: 'Development Build', value: 1 },
				{ name: 'No', value: 0, description: 'An app from the store' },
			],
			default: 0,
			description: 'How the app came onto the device',
		},
		'subscription.test_type',
		asWholeNumber(0, 2),
	),
];
