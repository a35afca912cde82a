import { operation } from '../../define';
import { sends } from '../../fields/sends';
import { simplify } from '../../fields/simplify';
import { asTextUpTo } from '../../input/text';
import { sendForOrganization } from '../../request/organization';
import { chosenApp, chosenAppPath } from './fields/chosen';
import { name, platformFields, updateOptions } from './fields/content';
import { simplifyApp } from './fields/simple';

export const update = operation(
	{
		name: 'Update',
		value: 'update',
		action: 'Update app',
		description: 'Change an app; what stays empty here stays as it is',
		routing: {
			request: { method: 'PUT', url: chosenAppPath },
			operations: { pagination: sendForOrganization },
			output: { postReceive: [simplifyApp] },
		},
	},
	[chosenApp, sends(name, 'name', asTextUpTo(128)), simplify, ...platformFields, updateOptions],
);
