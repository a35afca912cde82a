import { operation } from '../../properties/operation';
import { contentFields } from './shared/content';
import { templateOptions } from './shared/options';
import { requireContent } from './shared/requireContent';

export const create = operation(
	{
		name: 'Create',
		value: 'create',
		action: 'Create template',
		description: 'Keep the texts of a message in OneSignal, to send them often',
		request: { method: 'POST', url: '/templates', body: { app_id: '{app_id}' } },
	},
	[...contentFields, templateOptions(requireContent)],
);
