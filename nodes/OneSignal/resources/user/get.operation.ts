import { operation } from '../../properties/operation';
import { knownUserOptions } from '../../fields/userNotFound';
import { simplify } from '../../output/simplify';
import { userFields, userPath } from '../../fields/user';
import { userRequest } from '../../request/handlers/userRequest';
import { simplifyUser } from './shared/simplify';

export const get = operation(
	{
		name: 'Get',
		value: 'get',
		action: 'Get user',
		description: 'Read a user with tags, aliases, addresses and devices',
		request: { method: 'GET', url: userPath },
		handler: userRequest,
		output: [simplifyUser],
	},
	[...userFields, simplify, knownUserOptions],
);
