import { operation } from '../../properties/operation';
import { listFields } from '../../fields/listFields';
import { plainOptions } from '../../fields/options';
import { usesOrganizationKey } from '../../fields/signingKey';
import { simplify } from '../../output/simplify';
import { organizationListRequest } from '../../request/handlers/organizationRequest';
import { simplifyApp } from './shared/simplify';

export const getAll = operation(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many apps',
		description: 'List the apps of your organization',
		request: { method: 'GET', url: '/apps' },
		handler: organizationListRequest,
		output: [simplifyApp],
	},
	[usesOrganizationKey, ...listFields, simplify, plainOptions],
);
