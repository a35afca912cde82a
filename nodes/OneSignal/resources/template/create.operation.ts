import { operation } from '../../properties/operation';
import { simplify } from '../../output/simplify';
import { simplifyTemplate } from './shared/simplify';
import { templateContentFields } from './shared/templateContent';
import { templateOptions } from './shared/templateOptions';
import { requireContent } from './shared/requireContent';

export const create = operation(
	{
		name: 'Create',
		value: 'create',
		action: 'Create template',
		description: 'Create a template for messages you send often',
		request: { method: 'POST', url: '/templates', body: { app_id: '{app_id}' } },
		output: [simplifyTemplate],
	},
	[...templateContentFields, simplify, templateOptions(requireContent)],
);
