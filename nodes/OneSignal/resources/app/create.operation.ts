import { operation } from '../../properties/buildProperties';
import { sends } from '../../properties/routedField';
import { simplify } from '../../output/simplify';
import { asUuid } from '../../parse/id';
import { asRequiredTextUpTo } from '../../parse/text';
import { sendForOrganization } from '../../request/handlers/organizationRequest';
import { creationOptions, name, platformFields } from './shared/content';
import { simplifyApp } from './shared/simplify';

export const create = operation(
	{
		name: 'Create',
		value: 'create',
		action: 'Create app',
		description: 'Make an app, e.g. one for each of your customers',
		routing: {
			request: { method: 'POST', url: '/apps' },
			operations: { pagination: sendForOrganization },
			output: { postReceive: [simplifyApp] },
		},
	},
	[
		sends({ ...name, required: true }, 'name', asRequiredTextUpTo(128)),
		sends(
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
