import { operation } from '../../properties/operation';
import { exportOptions, outputFields } from '../../fields/exportFields';
import { messageIdField, messagePath } from '../../fields/messageId';
import { exportRequest } from '../../request/handlers/exportRequest';
import { simplifyMessageEventRows } from './shared/messageEventRows';
import { simplifyRowsField } from '../../output/simplifyRows';

export const messageEvents = operation(
	{
		name: 'Message Events',
		value: 'messageEvents',
		action: 'Export message events',
		description:
			'Export who a message was sent to, and who received it, clicked it or unsubscribed. Available for 30 days.',
		request: {
			method: 'POST',
			url: `${messagePath}/export_events`,
			qs: { app_id: '{app_id}' },
		},
		handler: exportRequest,
		output: [simplifyMessageEventRows],
	},
	[messageIdField, ...outputFields, ...simplifyRowsField, exportOptions()],
);
