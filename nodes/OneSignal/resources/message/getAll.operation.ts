import { operation } from '../../properties/operation';
import { listFields } from '../../fields/listFields';
import { plainOptions } from '../../fields/options';
import { simplify } from '../../output/simplify';
import { listFilters, addNextToken, messagePages } from './shared/list';
import { simplifyMessage } from './shared/simplify';

export const getAll = operation(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many messages',
		description: 'List messages with what they reached, the newest first',
		request: { method: 'GET', url: '/notifications', qs: { app_id: '{app_id}' } },
		handler: messagePages,
		output: [simplifyMessage, addNextToken],
	},
	[...listFields, simplify, listFilters, plainOptions],
);
