import { operation } from '../../define';
import { plainOptions } from '../../fields/options';
import { queries } from '../../fields/query';
import { simplify } from '../../fields/simplify';
import { asFlag } from '../../input/number';
import { sendForOrganization } from '../../request/organization';
import { chosenApp, chosenAppPath } from './fields/chosen';
import { simplifyApp } from './fields/simple';

export const get = operation(
	{
		name: 'Get',
		value: 'get',
		action: 'Get app',
		description: 'Read an app and how many subscriptions it has',
		routing: {
			request: { method: 'GET', url: chosenAppPath },
			operations: { pagination: sendForOrganization },
			output: { postReceive: [simplifyApp] },
		},
	},
	[
		chosenApp,
		simplify,
		queries(
			{
				displayName: 'Include Counts',
				name: 'includeCounts',
				type: 'boolean',
				default: true,
				description: 'Whether to count subscriptions too, which takes OneSignal longer',
			},
			'view',
			(context, value, label) => (asFlag(context, value, label) === false ? 'config' : undefined),
		),
		plainOptions,
	],
);
