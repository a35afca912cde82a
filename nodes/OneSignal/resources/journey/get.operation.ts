import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { simplify } from '../../output/simplify';
import { journeyIdField, journeyPath } from './shared/journeyId';
import { simplifyJourney } from './shared/simplify';

export const get = operation(
	{
		name: 'Get',
		value: 'get',
		action: 'Get journey',
		description: 'Get a journey and its state (OneSignal beta)',
		request: { method: 'GET', url: journeyPath },
		output: [simplifyJourney],
	},
	[journeyIdField, simplify, plainOptions],
);
