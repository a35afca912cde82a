import { operation } from '../../properties/buildProperties';
import { listFields } from '../../fields/listFields';
import { plainOptions } from '../../fields/options';
import { simplify } from '../../output/simplify';
import { listForOrganization } from '../../request/handlers/organizationRequest';
import { simplifyApp } from './shared/simplify';

export const getAll = operation(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many apps',
		description: 'List the apps of your organization',
		routing: {
			request: { method: 'GET', url: '/apps' },
			operations: { pagination: listForOrganization },
			output: { postReceive: [simplifyApp] },
		},
	},
	[...listFields, simplify, plainOptions],
);
