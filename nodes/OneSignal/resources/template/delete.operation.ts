import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { reportDeleted } from '../../output/reportDeleted';
import { templateIdField, templatePath } from './shared/templateId';

export const remove = operation(
	{
		name: 'Delete',
		value: 'delete',
		action: 'Delete template',
		description: 'Permanently delete a template. Remove it from journeys first.',
		request: { method: 'DELETE', url: templatePath, qs: { app_id: '{app_id}' } },
		output: [reportDeleted],
	},
	[templateIdField, plainOptions],
);
