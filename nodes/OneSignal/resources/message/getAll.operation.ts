import { operation } from '../../properties/buildProperties';
import { listFields } from '../../fields/listFields';
import { plainOptions } from '../../fields/options';
import { simplify } from '../../output/simplify';
import { listFilters, markPlace, messagePages } from './shared/list';
import { simplifyMessage } from './shared/simplify';

export const getAll = operation(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many messages',
		description: 'List messages with what they reached, the newest first',
		routing: {
			request: { method: 'GET', url: '/notifications', qs: { app_id: '{app_id}' } },
			operations: { pagination: messagePages },
			output: { postReceive: [simplifyMessage, markPlace] },
		},
	},
	[...listFields, simplify, listFilters, plainOptions],
);
