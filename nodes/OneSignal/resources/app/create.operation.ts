import { operation } from '../../define';
import { sends } from '../../fields/sends';
import { simplify } from '../../fields/simplify';
import { asUuid } from '../../input/id';
import { asRequiredTextUpTo } from '../../input/text';
import { sendForOrganization } from '../../request/organization';
import { creationOptions, name, platformFields } from './fields/content';
import { simplifyApp } from './fields/simple';

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
