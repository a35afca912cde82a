import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { reportDeleted } from '../../output/reportDeleted';
import { chosenSegment, segmentPath } from './shared/segmentId';

export const remove = operation(
	{
		name: 'Delete',
		value: 'delete',
		action: 'Delete segment',
		description: 'Delete a segment for good; the people in it stay',
		request: { method: 'DELETE', url: segmentPath },
		output: [reportDeleted],
	},
	[chosenSegment, plainOptions],
);
