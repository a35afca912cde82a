import { operation } from '../../properties/operation';
import { exportOptions, outputFields } from '../../fields/exportFields';
import { messageIdField, messagePath } from '../../fields/messageId';
import { exportRequest } from '../../request/handlers/exportRequest';

export const messageEvents = operation(
	{
		name: 'Message Events',
		value: 'messageEvents',
		action: 'Export events of message',
		description:
			'Export who was sent a message, got it, clicked it or unsubscribed, up to 30 days after it',
		request: {
			method: 'POST',
			url: `${messagePath}/export_events`,
			qs: { app_id: '{app_id}' },
		},
		handler: exportRequest,
	},
	[messageIdField, ...outputFields, exportOptions()],
);
