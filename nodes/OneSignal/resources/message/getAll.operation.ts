import { operation } from '../../properties/operation';
import { listFields } from '../../fields/listFields';
import { plainOptions } from '../../fields/options';
import { simplify } from '../../output/simplify';
import { withPreSend } from '../../properties/routedField';
import { addNextToken, listFilters, messagePages, requireOneStart } from './shared/list';
import { simplifyMessage } from './shared/simplify';

export const getAll = operation(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many messages',
		description: 'List messages with their results, newest first',
		request: { method: 'GET', url: '/notifications', qs: { app_id: '{app_id}' } },
		handler: messagePages,
		output: [simplifyMessage, addNextToken],
	},
	[...listFields, simplify, withPreSend(listFilters, requireOneStart), plainOptions],
);
