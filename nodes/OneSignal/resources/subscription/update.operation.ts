import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { requireChange } from '../../checks/requireChange';
import { collection, bodyOption, withPreSend } from '../../properties/routedField';
import { asBoolean } from '../../parse/boolean';
import { requiredIfSet } from '../../parse/required';
import { deviceOptions, status } from './shared/device';
import { reportUpdated, subscriptionFields } from './shared/chosenSubscription';
import { newAddress, newType } from './shared/token';

export const update = operation(
	{
		name: 'Update',
		value: 'update',
		action: 'Update subscription',
		description: 'Subscribe or unsubscribe a device or address, or change what is known of it',
		request: { method: 'PATCH' },
		output: [reportUpdated],
	},
	[
		...subscriptionFields,
		withPreSend(
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
					bodyOption(
						{
							displayName: 'Subscribed',
							name: 'enabled',
							type: 'boolean',
							default: true,
							description: 'Whether messages may be sent to it',
						},
						'subscription.enabled',
						requiredIfSet(asBoolean),
					),
				],
			),
			requireChange("Add at least one field, e.g. 'Subscribed' to switch messages on or off."),
		),
		plainOptions,
	],
);
