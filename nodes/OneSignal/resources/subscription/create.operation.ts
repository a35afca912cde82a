import { operation } from '../../properties/operation';
import { userWriteOptions } from '../../fields/userNotFound';
import { optionsField } from '../../fields/options';
import { simplify } from '../../output/simplify';
import { userFields, userPath } from '../../fields/user';
import { userRequest } from '../../request/handlers/userRequest';
import { deviceOptions } from './shared/deviceOptions';
import { createAsUnsubscribed, newSubscriptionFields } from './shared/newSubscription';
import { simplifySubscription } from './shared/simplify';
import { subscriptionStatus } from './shared/subscriptionStatus';

export const create = operation(
	{
		name: 'Create',
		value: 'create',
		builderHint: { propertyHint: 'To add a contact with its user, use upsert of user' },
		action: 'Create subscription',
		description:
			"Add an email address or phone number to a user. If it belongs to another user, it's moved to this one.",
		request: { method: 'POST', url: `${userPath}/subscriptions` },
		handler: userRequest,
		output: [simplifySubscription],
	},
	[
		...userFields,
		...newSubscriptionFields,
		simplify,
		optionsField([...userWriteOptions, createAsUnsubscribed, subscriptionStatus, ...deviceOptions]),
	],
);
