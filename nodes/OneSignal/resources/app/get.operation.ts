import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { queryField } from '../../properties/queryField';
import { simplify } from '../../output/simplify';
import { asBoolean } from '../../parse/boolean';
import { organizationRequest } from '../../request/handlers/organizationRequest';
import { appIdField, appIdPath } from './shared/appId';
import { simplifyApp } from './shared/simplify';

export const get = operation(
	{
		name: 'Get',
		value: 'get',
		action: 'Get app',
		description: 'Get an app and its number of subscriptions',
		request: { method: 'GET', url: appIdPath },
		handler: organizationRequest,
		output: [simplifyApp],
	},
	[
		appIdField,
		simplify,
		queryField(
			{
				displayName: 'Include Counts',
				name: 'includeCounts',
				type: 'boolean',
				default: true,
				description: 'Whether to return the number of subscriptions too, which takes longer',
			},
			'view',
			(context, value, label) =>
				asBoolean(context, value, label) === false ? 'config' : undefined,
		),
		plainOptions,
	],
);
