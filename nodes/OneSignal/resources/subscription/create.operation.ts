import { operation } from '../../properties/operation';
import { userWriteOptions } from '../../fields/userNotFound';
import { optionsField } from '../../fields/options';
import { simplify } from '../../output/simplify';
import { userFields, userPath } from '../../fields/user';
import { userRequest } from '../../request/handlers/userRequest';
import { addressFields, startUnsubscribed } from './shared/address';
import { deviceOptions, status } from './shared/device';
import { simplifySubscription } from './shared/simplify';

export const create = operation(
	{
		name: 'Create',
		value: 'create',
		action: 'Create subscription',
		description:
			'Give a user an email address or phone number. One that belongs to another user moves here.',
		request: { method: 'POST', url: `${userPath}/subscriptions` },
		handler: userRequest,
		output: [simplifySubscription],
	},
	[
		...userFields,
		...addressFields,
		simplify,
		optionsField([...userWriteOptions, startUnsubscribed, status, ...deviceOptions]),
	],
);
