import { operation } from '../../define';
import { optionsField } from '../../fields/options';
import { simplify } from '../../fields/simplify';
import { userFields, userPath } from '../../fields/user';
import { addressFields, startUnsubscribed } from './fields/address';
import { deviceOptions, status } from './fields/device';
import { simplifySubscription } from './fields/simple';

export const create = operation(
	{
		name: 'Create',
		value: 'create',
		action: 'Create subscription',
		description:
			'Give a user an email address or phone number. One that belongs to another user moves here.',
		routing: {
			request: { method: 'POST', url: `${userPath}/subscriptions` },
			output: { postReceive: [simplifySubscription] },
		},
	},
	[
		...userFields,
		...addressFields,
		simplify,
		optionsField([startUnsubscribed, status, ...deviceOptions]),
	],
);
