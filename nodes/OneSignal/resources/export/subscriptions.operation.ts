import { operation } from '../../properties/operation';
import { outputFields } from '../../fields/exportFields';
import { exportRequest } from '../../request/handlers/exportRequest';
import { subscriptionOptions } from './shared/subscriptionExport';

export const subscriptions = operation(
	{
		name: 'Subscriptions',
		value: 'subscriptions',
		action: 'Export subscriptions',
		description: 'Export all devices and addresses of the app, or those of a segment',
		request: { method: 'POST', url: '/players/csv_export', qs: { app_id: '{app_id}' } },
		handler: exportRequest,
	},
	[...outputFields, subscriptionOptions],
);
