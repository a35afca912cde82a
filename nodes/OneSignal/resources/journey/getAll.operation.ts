import { operation } from '../../properties/buildProperties';
import { listFields } from '../../fields/listFields';
import { plainOptions } from '../../fields/options';
import { simplify } from '../../output/simplify';
import { tokenPages } from '../../request/handlers/pagination';
import { journeysPath } from './shared/journeyId';
import { simplifyJourney } from './shared/simplify';

export const getAll = operation(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many journeys',
		description: 'List the journeys of the app, the newest first (beta in OneSignal)',
		routing: {
			request: { method: 'GET', url: journeysPath },
			operations: { pagination: tokenPages('journeys', { query: 'cursor', next: 'next_cursor' }) },
			output: { postReceive: [simplifyJourney] },
		},
	},
	[...listFields, simplify, plainOptions],
);
