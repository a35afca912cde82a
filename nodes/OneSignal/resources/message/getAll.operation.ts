import { operation } from '../../define';
import { listFields } from '../../fields/listFields';
import { plainOptions } from '../../fields/options';
import { simplify } from '../../fields/simplify';
import { listFilters, markPlace, messagePages } from './fields/list';
import { simplifyMessage } from './fields/simple';

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
