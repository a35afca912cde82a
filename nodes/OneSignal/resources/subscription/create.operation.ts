import { operation } from '../../properties/buildProperties';
import { writesToUser } from '../../fields/userNotFound';
import { optionsField } from '../../fields/options';
import { simplify } from '../../output/simplify';
import { userFields, userPath } from '../../fields/user';
import { sendToUser } from '../../request/handlers/userRequest';
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
