import { operation } from '../../properties/buildProperties';
import { plainOptions } from '../../fields/options';
import { chosenSubscription, subscriptionPath } from '../../fields/subscriptionId';
import { reportDeleted } from '../../request/toItems';

export const remove = operation(
	{
		name: 'Delete',
		value: 'delete',
		action: 'Delete subscription',
		description: 'Take a device or address off its user. It may subscribe again later.',
		routing: {
			request: { method: 'DELETE', url: subscriptionPath },
			output: { postReceive: [reportDeleted] },
		},
	},
	[chosenSubscription, plainOptions],
);
