import { operation } from '../../properties/buildProperties';
import { knownUserOptions } from '../../fields/userNotFound';
import { simplify } from '../../output/simplify';
import { userFields, userPath } from '../../fields/user';
import { sendToUser } from '../../request/handlers/userRequest';
import { simplifyUser } from './shared/simplify';

export const get = operation(
	{
		name: 'Get',
		value: 'get',
		action: 'Get user',
		description: 'Read a user with tags, aliases, addresses and devices',
		routing: {
			request: { method: 'GET', url: userPath },
			operations: { pagination: sendToUser },
			output: { postReceive: [simplifyUser] },
		},
	},
	[...userFields, simplify, knownUserOptions],
);
