import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { camelCaseKeys } from '../../output/camelCase';
import { simplifiedBy } from '../../output/simplify';
import { appPath } from '../../properties/pathParam';

export const getEmailReputation = operation(
	{
		name: 'Get Email Reputation',
		value: 'getEmailReputation',
		action: 'Get email reputation',
		description: 'Get the share of your emails that bounced or were reported as spam',
		request: { method: 'GET', url: appPath('/email_analytics/delivery_metrics') },
		output: [simplifiedBy(camelCaseKeys)],
	},
	[plainOptions],
);
