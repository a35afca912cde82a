import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { simplify } from '../../output/simplify';
import { templateIdField, templatePath } from './shared/templateId';
import { simplifyTemplate } from './shared/simplify';

export const get = operation(
	{
		name: 'Get',
		value: 'get',
		action: 'Get template',
		description: 'Get a template with its content',
		request: { method: 'GET', url: templatePath, qs: { app_id: '{app_id}' } },
		output: [simplifyTemplate],
	},
	[templateIdField, simplify, plainOptions],
);
