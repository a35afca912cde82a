import { operation } from '../../properties/operation';
import { chosenTemplate, templatePath } from './shared/chosenTemplate';
import { contentFields } from './shared/content';
import { templateOptions } from './shared/options';

export const update = operation(
	{
		name: 'Update',
		value: 'update',
		action: 'Update template',
		description: 'Change the texts of a template; what stays empty here stays as it is',
		request: { method: 'PATCH', url: templatePath, qs: { app_id: '{app_id}' } },
	},
	[chosenTemplate, ...contentFields, templateOptions()],
);
