import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { chosenJourney, journeyPath } from './shared/journeyId';

export const getStats = operation(
	{
		name: 'Get Statistics',
		value: 'getStats',
		action: 'Get statistics of journey',
		description: 'Count who started, completed and left a journey (beta in OneSignal)',
		request: { method: 'GET', url: `${journeyPath}/stats` },
	},
	[chosenJourney, plainOptions],
);
