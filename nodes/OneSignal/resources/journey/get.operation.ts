import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { simplify } from '../../output/simplify';
import { chosenJourney, journeyPath } from './shared/journeyId';
import { simplifyJourney } from './shared/simplify';

export const get = operation(
	{
		name: 'Get',
		value: 'get',
		action: 'Get journey',
		description: 'Read a journey and its state (beta in OneSignal)',
		request: { method: 'GET', url: journeyPath },
		output: [simplifyJourney],
	},
	[chosenJourney, simplify, plainOptions],
);
