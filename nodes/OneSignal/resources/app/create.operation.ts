import { operation } from '../../properties/operation';
import { bodyField } from '../../properties/routedField';
import { organizationId } from '../../fields/organizationId';
import { usesOrganizationKey } from '../../fields/signingKey';
import { simplify } from '../../output/simplify';
import { asUuid } from '../../parse/id';
import { asRequiredTextUpTo } from '../../parse/text';
import { organizationRequest } from '../../request/handlers/organizationRequest';
import { appName, creationOptions, platformFields } from './shared/appContent';
import { simplifyApp } from './shared/simplify';

export const create = operation(
	{
		name: 'Create',
		value: 'create',
		action: 'Create app',
		description: 'Create an app',
		request: { method: 'POST', url: '/apps' },
		handler: organizationRequest,
		output: [simplifyApp],
	},
	[
		usesOrganizationKey,
		bodyField({ ...appName, required: true }, 'name', asRequiredTextUpTo(128)),
		bodyField(organizationId, 'organization_id', asUuid),
		simplify,
		...platformFields,
		creationOptions,
	],
);
