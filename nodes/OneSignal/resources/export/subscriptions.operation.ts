import { operation } from '../../properties/operation';
import { outputFields } from '../../fields/exportFields';
import { exportRequest } from '../../request/handlers/exportRequest';
import { simplifyRowsField } from '../../output/simplifyRows';
import { subscriptionOptions } from './shared/subscriptionOptions';
import { simplifySubscriptionRows } from './shared/subscriptionRows';

export const subscriptions = operation(
	{
		name: 'Subscriptions',
		value: 'subscriptions',
		builderHint: { propertyHint: 'Use it to list users: OneSignal has no other list of them' },
		action: 'Export subscriptions',
		description: 'Export all subscriptions of the app or of a segment, as items or a CSV file',
		request: { method: 'POST', url: '/players/csv_export', qs: { app_id: '{app_id}' } },
		handler: exportRequest,
		output: [simplifySubscriptionRows],
	},
	[...outputFields, ...simplifyRowsField, subscriptionOptions],
);
