import type { INodeProperties } from 'n8n-workflow';

import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { requireChange } from '../../checks/requireChange';
import { collection, bodyOption, withPreSend, type Option } from '../../properties/routedField';
import { shownWhen } from '../../properties/shownWhen';
import { asBoolean } from '../../parse/boolean';
import { requiredIfSet } from '../../parse/required';
import { deviceOptions } from './shared/deviceOptions';
import { byId, byTokenOnly, identifySubscriptionFields } from './shared/identifySubscription';
import { simplifySubscription } from './shared/simplify';
import { subscriptionStatus } from './shared/subscriptionStatus';
import { newToken } from './shared/token';

const subscribed = bodyOption(
	{
		displayName: 'Subscribed',
		name: 'subscribed',
		type: 'boolean',
		default: true,
		description: 'Whether the subscription receives messages',
	},
	'subscription.enabled',
	requiredIfSet(asBoolean),
);

const updateFields = (...options: Option[]): INodeProperties =>
	withPreSend(
		collection(
			{
				displayName: 'Update Fields',
				name: 'updateFields',
				type: 'collection',
				default: {},
				placeholder: 'Add Field',
			},
			[...deviceOptions, subscriptionStatus, subscribed, ...options],
		),
		requireChange("Add at least one field, e.g. 'Subscribed' to turn messages on or off."),
	);

export const update = operation(
	{
		name: 'Update',
		value: 'update',
		action: 'Update subscription',
		description: 'Subscribe or unsubscribe a device or address, or update its details',
		request: { method: 'PATCH' },
		output: [simplifySubscription],
	},
	[
		...identifySubscriptionFields,
		...shownWhen(byId, [updateFields(newToken)]),
		...shownWhen(byTokenOnly, [updateFields()]),
		plainOptions,
	],
);
