import { operation } from '../../properties/operation';
import { bodyField } from '../../properties/routedField';
import { simplify } from '../../output/simplify';
import { asUuid } from '../../parse/id';
import { asRequiredTextUpTo } from '../../parse/text';
import { organizationRequest } from '../../request/handlers/organizationRequest';
import { creationOptions, name, platformFields } from './shared/content';
import { simplifyApp } from './shared/simplify';

export const create = operation(
	{
		name: 'Create',
		value: 'create',
		action: 'Create app',
		description: 'Make an app, e.g. one for each of your customers',
		request: { method: 'POST', url: '/apps' },
		handler: organizationRequest,
		output: [simplifyApp],
	},
	[
		bodyField({ ...name, required: true }, 'name', asRequiredTextUpTo(128)),
		bodyField(
			{
				displayName: 'Organization ID',
				name: 'organizationId',
				type: 'string',
				required: true,
				default: '',
				placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
				description: 'In OneSignal: Organizations > your organization > Keys & IDs',
			},
			'organization_id',
			asUuid,
		),
		simplify,
		...platformFields,
		creationOptions,
	],
);
