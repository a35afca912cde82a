import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { appPath } from '../../properties/pathParam';

export const getEmailReputation = operation(
	{
		name: 'Get Email Reputation',
		value: 'getEmailReputation',
		action: 'Get email reputation',
		description: 'Read which share of your emails bounced or was reported as spam',
		request: { method: 'GET', url: appPath('/email_analytics/delivery_metrics') },
	},
	[plainOptions],
);
