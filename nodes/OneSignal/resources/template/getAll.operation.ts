import { operation } from '../../properties/operation';
import { channel } from '../../fields/channel';
import { plainOptions } from '../../fields/options';
import { listFields } from '../../fields/listFields';
import { asChoice } from '../../parse/choice';
import { requiredIfSet } from '../../parse/required';
import { setQueryValue } from '../../properties/queryField';
import { collection, bodyOption } from '../../properties/routedField';
import { offsetPagination } from '../../request/handlers/pagination';
import { simplifyTemplate } from './shared/simplify';

export const getAll = operation(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many templates',
		description: 'List the templates of the app',
		request: { method: 'GET', url: '/templates', qs: { app_id: '{app_id}' } },
		handler: offsetPagination('templates'),
		output: [simplifyTemplate],
	},
	[
		...listFields,
		collection(
			{
				displayName: 'Filters',
				name: 'filters',
				type: 'collection',
				default: {},
				placeholder: 'Add Filter',
			},
			[bodyOption(channel, 'channel', requiredIfSet(asChoice(channel)))],
			setQueryValue,
		),
		plainOptions,
	],
);
