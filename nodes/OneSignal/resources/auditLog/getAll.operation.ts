import { listFields } from '../../fields/listFields';
import { plainOptions } from '../../fields/options';
import { organizationId } from '../../fields/organizationId';
import { usesOrganizationKey } from '../../fields/signingKey';
import { simplify } from '../../output/simplify';
import { asUuid } from '../../parse/id';
import { operation } from '../../properties/operation';
import { pathField, pathParam } from '../../properties/pathParam';
import { withPreSend } from '../../properties/routedField';
import { organizationCursorPagination } from '../../request/handlers/organizationRequest';
import { filtersField, occurredAfterField } from './shared/filters';
import { simplifyAuditLog } from './shared/simplify';

const largestPage = 100;

export const getAll = operation(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many audit logs',
		description: 'List who changed what in your organization, oldest first (Enterprise plan)',
		request: {
			method: 'GET',
			url: `/organizations/${pathParam(organizationId.name)}/audit_logs`,
			arrayFormat: 'repeat',
		},
		handler: organizationCursorPagination(
			'audit_logs',
			{ query: 'cursor', next: 'next_cursor' },
			largestPage,
		),
		output: [simplifyAuditLog],
	},
	[
		usesOrganizationKey,
		withPreSend(organizationId, pathField(organizationId, asUuid)),
		occurredAfterField,
		...listFields,
		simplify,
		filtersField,
		plainOptions,
	],
);
