import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { subscriptionIdField, subscriptionPath } from '../../fields/subscriptionId';
import { reportDeleted } from '../../output/reportDeleted';

export const remove = operation(
	{
		name: 'Delete',
		value: 'delete',
		action: 'Delete subscription',
		description: 'Remove a device or address from its user. It can subscribe again later.',
		request: { method: 'DELETE', url: subscriptionPath },
		output: [reportDeleted],
	},
	[subscriptionIdField, plainOptions],
);
