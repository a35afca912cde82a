import { operation } from '../../define';
import { plainOptions } from '../../fields/options';
import { simplify } from '../../fields/simplify';
import { userFields, userPath } from '../../fields/user';
import { simplifyUser } from './fields/simple';

export const get = operation(
	{
		name: 'Get',
		value: 'get',
		action: 'Get user',
		description: 'Read a user with tags, aliases, addresses and devices',
		routing: {
			request: { method: 'GET', url: userPath },
			output: { postReceive: [simplifyUser] },
		},
	},
	[...userFields, simplify, plainOptions],
);
