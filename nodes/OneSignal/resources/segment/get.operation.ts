import type { INodeProperties } from 'n8n-workflow';

import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { queryField } from '../../properties/queryField';
import { asBoolean } from '../../parse/boolean';
import { segmentIdField, segmentPath } from './shared/segmentId';
import { simplifySegment } from './shared/simplify';

const includeDetails: INodeProperties = {
	displayName: 'Include Details',
	name: 'includeDetails',
	type: 'boolean',
	default: true,
	description: 'Whether to return the name and filters too, not only the number of subscribers',
};

export const get = operation(
	{
		name: 'Get',
		value: 'get',
		action: 'Get segment',
		description: 'Get the size, name and filters of a segment',
		request: { method: 'GET', url: segmentPath },
		output: [simplifySegment],
	},
	[
		segmentIdField,
		queryField(
			includeDetails,
			'include-segment-detail',
			(context, value, label) => asBoolean(context, value, label) || undefined,
		),
		plainOptions,
	],
);
