import { operation } from '../../define';
import { writesToUser } from '../../fields/knownUser';
import { optionsField } from '../../fields/options';
import { simplify } from '../../fields/simplify';
import { userFields, userPath } from '../../fields/user';
import { sendToUser } from '../../request/knownUser';
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
			operations: { pagination: sendToUser },
			output: { postReceive: [simplifySubscription] },
		},
	},
	[
		...userFields,
		...addressFields,
		simplify,
		optionsField([...writesToUser, startUnsubscribed, status, ...deviceOptions]),
	],
);
