import { operation } from '../../properties/operation';
import { simplify } from '../../output/simplify';
import { templateIdField, templatePath } from './shared/templateId';
import { simplifyTemplate } from './shared/simplify';
import { templateContentFields } from './shared/templateContent';
import { templateOptions } from './shared/templateOptions';

export const update = operation(
	{
		name: 'Update',
		value: 'update',
		action: 'Update template',
		description: 'Change a template. Fields left empty keep their value.',
		request: { method: 'PATCH', url: templatePath, qs: { app_id: '{app_id}' } },
		output: [simplifyTemplate],
	},
	[templateIdField, ...templateContentFields, simplify, templateOptions()],
);
