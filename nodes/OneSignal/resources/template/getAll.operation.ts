import { operation } from '../../properties/buildProperties';
import { channel } from '../../fields/channel';
import { plainOptions } from '../../fields/options';
import { listFields } from '../../fields/listFields';
import { intoQuery } from '../../properties/queryField';
import { collection, option } from '../../properties/routedField';
import { offsetPages } from '../../request/handlers/pagination';

export const getAll = operation(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many templates',
		description: 'List the templates of the app',
		routing: {
			request: { method: 'GET', url: '/templates', qs: { app_id: '{app_id}' } },
			operations: { pagination: offsetPages('templates') },
		},
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
			[option(channel, 'channel')],
			intoQuery,
		),
		plainOptions,
	],
);
