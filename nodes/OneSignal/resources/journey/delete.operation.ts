import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { reportDeleted } from '../../output/reportDeleted';
import { journeyIdField, journeyPath } from './shared/journeyId';

export const remove = operation(
	{
		name: 'Delete',
		value: 'delete',
		action: 'Delete journey',
		description: 'Permanently delete a journey (OneSignal beta)',
		request: { method: 'DELETE', url: journeyPath },
		output: [reportDeleted],
	},
	[journeyIdField, plainOptions],
);
