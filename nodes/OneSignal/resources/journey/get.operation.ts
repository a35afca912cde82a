import { operation } from '../../properties/buildProperties';
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
		routing: {
			request: { method: 'GET', url: journeyPath },
			output: { postReceive: [simplifyJourney] },
		},
	},
	[chosenJourney, simplify, plainOptions],
);
