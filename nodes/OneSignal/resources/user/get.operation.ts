import { operation } from '../../define';
import { knownUserOptions } from '../../fields/knownUser';
import { simplify } from '../../fields/simplify';
import { userFields, userPath } from '../../fields/user';
import { sendToUser } from '../../request/knownUser';
import { simplifyUser } from './fields/simple';

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
