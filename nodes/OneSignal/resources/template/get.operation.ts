import { operation } from '../../properties/buildProperties';
import { plainOptions } from '../../fields/options';
import { simplify } from '../../output/simplify';
import { chosenTemplate, templatePath } from './shared/chosenTemplate';
import { simplifyTemplate } from './shared/simplify';

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
