import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { reportDeleted } from '../../output/reportDeleted';
import { chosenTemplate, templatePath } from './shared/chosenTemplate';

export const remove = operation(
	{
		name: 'Delete',
		value: 'delete',
		action: 'Delete template',
		description: 'Delete a template for good. Take it out of journeys first.',
		request: { method: 'DELETE', url: templatePath, qs: { app_id: '{app_id}' } },
		output: [reportDeleted],
	},
	[chosenTemplate, plainOptions],
);
