import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { reportDeleted } from '../../output/reportDeleted';
import { segmentIdField, segmentPath } from './shared/segmentId';

export const remove = operation(
	{
		name: 'Delete',
		value: 'delete',
		action: 'Delete segment',
		description: 'Permanently delete a segment. Its users are kept.',
		request: { method: 'DELETE', url: segmentPath },
		output: [reportDeleted],
	},
	[segmentIdField, plainOptions],
);
