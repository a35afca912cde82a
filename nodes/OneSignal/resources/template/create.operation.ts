import { operation } from '../../define';
import { contentFields } from './fields/content';
import { templateOptions } from './fields/options';
import { requireContent } from './fields/requireContent';

export const create = operation(
	{
		name: 'Create',
		value: 'create',
		action: 'Create template',
		description: 'Keep the texts of a message in OneSignal, to send them often',
		routing: { request: { method: 'POST', url: '/templates', body: { app_id: '{app_id}' } } },
	},
	[...contentFields, templateOptions(requireContent)],
);
