import { operation } from '../../properties/operation';
import { bodyField } from '../../properties/routedField';
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
		bodyField(
			{
				displayName: 'Organization ID',
				name: 'organizationId',
				type: 'string',
				required: true,
				default: '',
				placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
				description:
					'ID of the organization, found in OneSignal under Organizations > your organization > Keys & IDs',
			},
			'organization_id',
			asUuid,
		),
		simplify,
		...platformFields,
		creationOptions,
	],
);
