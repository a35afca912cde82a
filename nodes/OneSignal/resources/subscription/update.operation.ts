import { operation } from '../../define';
import { plainOptions } from '../../fields/options';
import { requireChange } from '../../fields/requireChange';
import { collection, option, withSteps } from '../../fields/sends';
import { asFlag } from '../../input/number';
import { asGuard } from '../../input/required';
import { deviceOptions, status } from './fields/device';
import { reportUpdated, subscriptionFields } from './fields/chosen';
import { newAddress, newType } from './fields/token';

export const update = operation(
	{
		name: 'Update',
		value: 'update',
		action: 'Update subscription',
		description: 'Subscribe or unsubscribe a device or address, or change what is known of it',
		routing: { request: { method: 'PATCH' }, output: { postReceive: [reportUpdated] } },
	},
	[
		...subscriptionFields,
		withSteps(
			collection(
				{
					displayName: 'Update Fields',
					name: 'updateFields',
					type: 'collection',
					default: {},
					placeholder: 'Add Field',
				},
				[
					...deviceOptions,
					newAddress,
					newType,
					status,
					option(
						{
							displayName: 'Subscribed',
							name: 'enabled',
							type: 'boolean',
							default: true,
							description: 'Whether messages may be sent to it',
						},
						'subscription.enabled',
						asGuard(asFlag),
					),
				],
			),
			requireChange("Add at least one field, e.g. 'Subscribed' to switch messages on or off."),
		),
		plainOptions,
	],
);
