import { operation } from '../../define';
import { chosenTemplate, templatePath } from './fields/chosen';
import { contentFields } from './fields/content';
import { templateOptions } from './fields/options';

export const update = operation(
	{
		name: 'Update',
		value: 'update',
		action: 'Update template',
		description: 'Change the texts of a template; what stays empty here stays as it is',
		routing: { request: { method: 'PATCH', url: templatePath, qs: { app_id: '{app_id}' } } },
	},
	[chosenTemplate, ...contentFields, templateOptions()],
);
