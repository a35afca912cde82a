import type { INodeProperties } from 'n8n-workflow';

import { dryRun } from '../../../fields/dryRun';
import { bodyOption, type Option } from '../../../properties/routedField';
import { asUnixSeconds } from '../../../parse/dateTime';
import { asMappedChoice } from '../../../parse/mappedChoice';
import { asNumber } from '../../../parse/number';

const priority: INodeProperties = {
	displayName: 'Priority',
	name: 'priority',
	type: 'options',
	options: [
		{ name: 'High', value: 'high' },
		{ name: 'Normal', value: 'normal', description: 'Saves battery and is never throttled' },
	],
	default: 'high',
};

/** Options of every operation on an activity. */
export const activityOptions: Option[] = [
	dryRun,
	// OneSignal's numbers for the priorities
	bodyOption(priority, 'priority', asMappedChoice({ high: 10, normal: 5 })),
	bodyOption(
		{
			displayName: 'Relevance Score',
			name: 'relevanceScore',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 1, numberPrecision: 2 },
			default: 1,
			description: 'Which activity is shown first when several run, from 0 to 1',
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
			description: 'Sound file in your app. Enter nil for no sound.',
		},
		'ios_sound',
	),
	bodyOption(
		{
			displayName: 'Stale At',
			name: 'staleAt',
			type: 'dateTime',
			default: '',
			description: 'When the content counts as outdated',
		},
		'stale_date',
		asUnixSeconds,
	),
];
