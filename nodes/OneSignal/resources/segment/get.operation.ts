import type { INodeProperties } from 'n8n-workflow';

import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { queryField } from '../../properties/queryField';
import { asBoolean } from '../../parse/boolean';
import { chosenSegment, segmentPath } from './shared/segmentId';

const includeDetails: INodeProperties = {
	displayName: 'Include Details',
	name: 'includeDetails',
	type: 'boolean',
	default: true,
	description: 'Whether to return name and filters too, and not only how many it holds',
};

export const get = operation(
	{
		name: 'Get',
		value: 'get',
		action: 'Get segment',
		description: 'Read how many a segment holds, and its filters',
		request: { method: 'GET', url: segmentPath },
	},
	[
		chosenSegment,
		queryField(
			includeDetails,
			'include-segment-detail',
			(context, value, label) => asBoolean(context, value, label) || undefined,
		),
		plainOptions,
	],
);
