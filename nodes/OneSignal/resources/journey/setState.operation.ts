import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { simplify } from '../../output/simplify';
import { journeyIdField, journeyPath } from './shared/journeyId';
import { simplifyJourney } from './shared/simplify';
import { stateFields } from './shared/state';

export const setState = operation(
	{
		name: 'Set State',
		value: 'setState',
		action: 'Set state of journey',
		description: 'Activate, schedule or stop a journey (OneSignal beta)',
		request: { method: 'PATCH', url: journeyPath },
		output: [simplifyJourney],
	},
	[journeyIdField, ...stateFields, simplify, plainOptions],
);
