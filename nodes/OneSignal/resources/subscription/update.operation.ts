import { operation } from '../../properties/buildProperties';
import { plainOptions } from '../../fields/options';
import { requireChange } from '../../checks/requireChange';
import { collection, option, withSteps } from '../../properties/routedField';
import { asFlag } from '../../parse/number';
import { asGuard } from '../../parse/required';
import { deviceOptions, status } from './shared/device';
import { reportUpdated, subscriptionFields } from './shared/chosenSubscription';
import { newAddress, newType } from './shared/token';

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
