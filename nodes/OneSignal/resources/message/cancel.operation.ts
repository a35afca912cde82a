import type { INodeExecutionData } from 'n8n-workflow';

import { operation } from '../../properties/operation';
import { messageIdField, messagePath } from '../../fields/messageId';
import { plainOptions } from '../../fields/options';

const reportCanceled = async (): Promise<INodeExecutionData[]> => [{ json: { canceled: true } }];

export const cancel = operation(
	{
		name: 'Cancel',
		value: 'cancel',
		action: 'Cancel message',
		description: 'Stop a message that is scheduled or still being sent',
		request: { method: 'DELETE', url: messagePath, qs: { app_id: '{app_id}' } },
		output: [reportCanceled],
	},
	[messageIdField, plainOptions],
);
