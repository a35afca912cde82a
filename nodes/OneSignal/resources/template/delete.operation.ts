import { operation } from '../../define';
import { plainOptions } from '../../fields/options';
import { reportDeleted } from '../../request/output';
import { chosenTemplate, templatePath } from './fields/chosen';

export const remove = operation(
	{
		name: 'Delete',
		value: 'delete',
		action: 'Delete template',
		description: 'Delete a template for good. Take it out of journeys first.',
		routing: {
			request: { method: 'DELETE', url: templatePath, qs: { app_id: '{app_id}' } },
			output: { postReceive: [reportDeleted] },
		},
	},
	[chosenTemplate, plainOptions],
);
