import { dryRun } from '../../../fields/dryRun';
import { bodyOption, type Option } from '../../../properties/routedField';
import { asUnixSeconds } from '../../../parse/dateTime';
import { asNumber, asWholeNumber } from '../../../parse/number';

/** How an activity reaches the device, if at all, and how long it is worth looking at. */
export const activityOptions: Option[] = [
	dryRun,
	bodyOption(
		{
			displayName: 'Priority',
			name: 'priority',
			type: 'options',
			options: [
				{ name: 'High', value: 10 },
				{ name: 'Normal', value: 5, description: 'Spares the battery, and is never throttled' },
			],
			default: 10,
		},
		'priority',
		asWholeNumber(5, 10),
	),
	bodyOption(
		{
			displayName: 'Relevance Score',
			name: 'relevanceScore',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 1, numberPrecision: 2 },
			default: 1,
			description: 'Which activity comes first when several run, from 0 to 1',
		},
		'ios_relevance_score',
		asNumber(0, 1),
	),
	bodyOption(
		{
			displayName: 'Sound',
			name: 'sound',
			type: 'string',
			default: '',
			placeholder: 'e.g. ding.wav',
			description: 'A sound file of your app; "nil" for none',
		},
		'ios_sound',
	),
	bodyOption(
		{
			displayName: 'Stale At',
			name: 'staleDate',
			type: 'dateTime',
			default: '',
			description: 'When what it shows is out of date',
		},
		'stale_date',
		asUnixSeconds,
	),
];
