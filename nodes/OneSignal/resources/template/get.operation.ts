import { operation } from '../../define';
import { plainOptions } from '../../fields/options';
import { simplify } from '../../fields/simplify';
import { chosenTemplate, templatePath } from './fields/chosen';
import { simplifyTemplate } from './fields/simple';

export const get = operation(
	{
		name: 'Get',
		value: 'get',
		action: 'Get template',
		description: 'Read a template with its texts',
		routing: {
			request: { method: 'GET', url: templatePath, qs: { app_id: '{app_id}' } },
			output: { postReceive: [simplifyTemplate] },
		},
	},
	[chosenTemplate, simplify, plainOptions],
);
