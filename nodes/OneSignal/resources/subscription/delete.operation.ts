import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { subscriptionIdField, subscriptionPath } from '../../fields/subscriptionId';
import { reportDeleted } from '../../output/reportDeleted';

export const remove = operation(
	{
		name: 'Delete',
		value: 'delete',
		action: 'Delete subscription',
		description: 'Take a device or address off its user. It may subscribe again later.',
		request: { method: 'DELETE', url: subscriptionPath },
		output: [reportDeleted],
	},
	[subscriptionIdField, plainOptions],
);
