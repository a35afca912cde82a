import { operation } from '../../properties/operation';
import { listFields } from '../../fields/listFields';
import { plainOptions } from '../../fields/options';
import { simplify } from '../../output/simplify';
import { cursorPagination } from '../../request/handlers/pagination';
import { journeysPath } from './shared/journeyId';
import { simplifyJourney } from './shared/simplify';

export const getAll = operation(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many journeys',
		description: 'List the journeys of the app, newest first (OneSignal beta)',
		request: { method: 'GET', url: journeysPath },
		handler: cursorPagination('journeys', { query: 'cursor', next: 'next_cursor' }),
		output: [simplifyJourney],
	},
	[...listFields, simplify, plainOptions],
);
