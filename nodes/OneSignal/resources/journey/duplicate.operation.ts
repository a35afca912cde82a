import { operation } from '../../properties/operation';
import { bodyField } from '../../properties/routedField';
import { plainOptions } from '../../fields/options';
import { simplify } from '../../output/simplify';
import { asTextUpTo } from '../../parse/text';
import { journeyIdField, journeyPath } from './shared/journeyId';
import { simplifyJourney } from './shared/simplify';

export const duplicate = operation(
	{
		name: 'Duplicate',
		value: 'duplicate',
		action: 'Duplicate journey',
		description: 'Copy a journey into a new draft, without its schedule (OneSignal beta)',
		request: { method: 'POST', url: `${journeyPath}/duplicate` },
		output: [simplifyJourney],
	},
	[
		journeyIdField,
		bodyField(
			{
				displayName: 'Copy Name',
				name: 'copyName',
				type: 'string',
				default: '',
				placeholder: 'e.g. Welcome series v2',
				description: 'Leave empty to use the name of the journey with "(Copy)" after it',
			},
			'overrides.name',
			asTextUpTo(300),
		),
		bodyField(
			{
				displayName: 'Copy Description',
				name: 'copyDescription',
				type: 'string',
				default: '',
				placeholder: 'e.g. For customers in the US',
				description: 'Leave empty to keep the description of the journey',
			},
			'overrides.description',
			asTextUpTo(1024),
		),
		simplify,
		plainOptions,
	],
);
