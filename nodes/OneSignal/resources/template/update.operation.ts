import { operation } from '../../properties/buildProperties';
import { chosenTemplate, templatePath } from './shared/chosenTemplate';
import { contentFields } from './shared/content';
import { templateOptions } from './shared/options';

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
