import { operation } from '../../properties/operation';
import { bodyField } from '../../properties/routedField';
import { usesOrganizationKey } from '../../fields/signingKey';
import { simplify } from '../../output/simplify';
import { asTextUpTo } from '../../parse/text';
import { organizationRequest } from '../../request/handlers/organizationRequest';
import { appIdField, appIdPath } from './shared/appId';
import { appName, platformFields, updateOptions } from './shared/appContent';
import { simplifyApp } from './shared/simplify';

export const update = operation(
	{
		name: 'Update',
		value: 'update',
		action: 'Update app',
		description: 'Change an app. Fields left empty keep their value.',
		request: { method: 'PUT', url: appIdPath },
		handler: organizationRequest,
		output: [simplifyApp],
	},
	[
		usesOrganizationKey,
		appIdField,
		bodyField(appName, 'name', asTextUpTo(128)),
		simplify,
		...platformFields,
		updateOptions,
	],
);
