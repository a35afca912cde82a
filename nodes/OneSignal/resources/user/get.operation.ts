import { operation } from '../../properties/operation';
import { knownUserOptions } from '../../fields/userNotFound';
import { simplify } from '../../output/simplify';
import { simplifyUser } from '../../output/simplifyUser';
import { userFields, userPath } from '../../fields/user';
import { userRequest } from '../../request/handlers/userRequest';

export const get = operation(
	{
		name: 'Get',
		value: 'get',
		action: 'Get user',
		description: 'Get a user with their tags, aliases and subscriptions',
		request: { method: 'GET', url: userPath },
		handler: userRequest,
		output: [simplifyUser],
	},
	[...userFields, simplify, knownUserOptions],
);
