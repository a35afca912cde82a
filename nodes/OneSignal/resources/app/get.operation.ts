import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { queryField } from '../../properties/queryField';
import { simplify } from '../../output/simplify';
import { asBoolean } from '../../parse/boolean';
import { appPath } from '../../properties/pathParam';
import { simplifyApp } from './shared/simplify';
import { whichAppFields, whichAppRequest } from './shared/whichApp';

// OneSignal documents both keys for this (unverified): the app's in its reference, the organization's in its SDK.
export const get = operation(
	{
		name: 'Get',
		value: 'get',
		action: 'Get app',
		description: 'Get an app with its channels and number of subscriptions',
		request: { method: 'GET', url: appPath('') },
		handler: whichAppRequest,
		output: [simplifyApp],
	},
	[
		...whichAppFields,
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
