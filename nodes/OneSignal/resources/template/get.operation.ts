import { operation } from '../../properties/operation';
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
		request: { method: 'GET', url: templatePath, qs: { app_id: '{app_id}' } },
		output: [simplifyTemplate],
	},
	[chosenTemplate, simplify, plainOptions],
);
