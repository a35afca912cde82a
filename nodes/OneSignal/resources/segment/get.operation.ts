import type { INodeProperties } from 'n8n-workflow';

import { operation } from '../../properties/buildProperties';
import { plainOptions } from '../../fields/options';
import { queries } from '../../properties/queryField';
import { asFlag } from '../../parse/number';
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
		routing: { request: { method: 'GET', url: segmentPath } },
	},
	[
		chosenSegment,
		queries(
			includeDetails,
			'include-segment-detail',
			(context, value, label) => asFlag(context, value, label) || undefined,
		),
		plainOptions,
	],
);
