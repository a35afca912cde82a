import type { INodeProperties } from 'n8n-workflow';

import { collection, bodyOption, type Option } from '../../../properties/routedField';
import { asFutureIso } from '../../../parse/dateTime';
import { asBoolean } from '../../../parse/boolean';
import { asWholeNumber } from '../../../parse/number';
import { requiredIfSet } from '../../../parse/required';
import { asTimeOfDay } from '../../../parse/timeOfDay';

const head: INodeProperties = {
	displayName: 'Schedule and Delivery',
	name: 'delivery',
	type: 'collection',
	default: {},
	placeholder: 'Add Option',
};

const sendAfter = bodyOption(
	{
		displayName: 'Send At',
		name: 'sendAfter',
		type: 'dateTime',
		default: '',
		description:
			'When to send, in the time zone that the workflow has in its settings. Without it: now.',
	},
	'send_after',
	requiredIfSet(asFutureIso),
);

const pacedByPerson: Option[] = [
	bodyOption(
		{
			displayName: 'Deliver When',
			name: 'delayedOption',
			type: 'options',
			options: [
				{
					name: 'Same Local Time for Everybody',
					value: 'timezone',
					description: 'At the Local Time below, in the time zone of each person',
				},
				{
					name: 'When Each Person Is Usually Active',
					value: 'last-active',
					description: 'At the time of day at which the person last used the app',
				},
			],
			default: 'timezone',
			description:
				'When each person gets it, from Send At on. Not together with Messages per Minute.',
		},
		'delayed_option',
	),
	bodyOption(
		{
			displayName: 'Local Time',
			name: 'deliveryTimeOfDay',
			type: 'string',
			default: '',
			placeholder: 'e.g. 9:00AM or 21:45',
			description: 'Only together with Same Local Time for Everybody',
		},
		'delivery_time_of_day',
		requiredIfSet(asTimeOfDay),
	),
];

export const pushDelivery = collection(head, [
	sendAfter,
	...pacedByPerson,
	bodyOption(
		{
			displayName: 'Messages per Minute',
			name: 'throttlePerMinute',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description: 'Spreads a large send. Throttling must be on in OneSignal; 0 turns it off.',
		},
		'throttle_rate_per_minute',
		asWholeNumber(0, 1_000_000_000),
	),
	bodyOption(
		{
			displayName: 'Use Frequency Cap',
			name: 'frequencyCap',
			type: 'boolean',
			default: true,
			description: 'Whether the frequency cap set in OneSignal holds for this push',
		},
		'enable_frequency_cap',
		asBoolean,
	),
]);

export const emailDelivery = collection(head, [sendAfter, ...pacedByPerson]);

export const smsDelivery = collection(head, [sendAfter]);
