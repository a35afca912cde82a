import { operation } from '../../define';
import { plainOptions } from '../../fields/options';
import { simplify } from '../../fields/simplify';
import { chosenJourney, journeyPath } from './fields/chosen';
import { simplifyJourney } from './fields/simple';

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
