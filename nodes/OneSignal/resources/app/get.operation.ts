import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { queryField } from '../../properties/queryField';
import { simplify } from '../../output/simplify';
import { asBoolean } from '../../parse/boolean';
import { organizationRequest } from '../../request/handlers/organizationRequest';
import { chosenApp, chosenAppPath } from './shared/chosenApp';
import { simplifyApp } from './shared/simplify';

export const get = operation(
	{
		name: 'Get',
		value: 'get',
		action: 'Get app',
		description: 'Read an app and how many subscriptions it has',
		request: { method: 'GET', url: chosenAppPath },
		handler: organizationRequest,
		output: [simplifyApp],
	},
	[
		chosenApp,
		simplify,
		queryField(
			{
				displayName: 'Include Counts',
				name: 'includeCounts',
				type: 'boolean',
				default: true,
				description: 'Whether to count subscriptions too, which takes OneSignal longer',
			},
			'view',
			(context, value, label) =>
				asBoolean(context, value, label) === false ? 'config' : undefined,
		),
		plainOptions,
	],
);
