import { operation } from '../../properties/buildProperties';
import { exportOptions, outputFields } from '../../fields/exportFields';
import { chosenMessage, messagePath } from '../../fields/messageId';
import { exportFile } from '../../request/handlers/exportRequest';

export const messageEvents = operation(
	{
		name: 'Message Events',
		value: 'messageEvents',
		action: 'Export events of message',
		description:
			'Export who was sent a message, got it, clicked it or unsubscribed, up to 30 days after it',
		routing: {
			request: {
				method: 'POST',
				url: `${messagePath}/export_events`,
				qs: { app_id: '{app_id}' },
			},
			operations: { pagination: exportFile },
		},
	},
	[chosenMessage, ...outputFields, exportOptions()],
);
