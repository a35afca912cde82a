import { operation } from '../../properties/buildProperties';
import { plainOptions } from '../../fields/options';
import { queries } from '../../properties/queryField';
import { simplify } from '../../output/simplify';
import { asFlag } from '../../parse/number';
import { sendForOrganization } from '../../request/handlers/organizationRequest';
import { chosenApp, chosenAppPath } from './shared/chosenApp';
import { simplifyApp } from './shared/simplify';

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
