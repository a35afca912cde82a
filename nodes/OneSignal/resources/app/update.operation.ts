import { operation } from '../../properties/operation';
import { bodyField } from '../../properties/routedField';
import { simplify } from '../../output/simplify';
import { asTextUpTo } from '../../parse/text';
import { organizationRequest } from '../../request/handlers/organizationRequest';
import { chosenApp, chosenAppPath } from './shared/chosenApp';
import { name, platformFields, updateOptions } from './shared/content';
import { simplifyApp } from './shared/simplify';

export const update = operation(
	{
		name: 'Update',
		value: 'update',
		action: 'Update app',
		description: 'Change an app; what stays empty here stays as it is',
		request: { method: 'PUT', url: chosenAppPath },
		handler: organizationRequest,
		output: [simplifyApp],
	},
	[chosenApp, bodyField(name, 'name', asTextUpTo(128)), simplify, ...platformFields, updateOptions],
);
