import { operation } from '../../define';
import { listFields } from '../../fields/listFields';
import { plainOptions } from '../../fields/options';
import { simplify } from '../../fields/simplify';
import { tokenPages } from '../../request/pages';
import { journeysPath } from './fields/chosen';
import { simplifyJourney } from './fields/simple';

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
