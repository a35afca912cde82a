import type { INodeExecutionData } from 'n8n-workflow';

import { operation } from '../../properties/operation';
import { messageIdField, messagePath } from '../../fields/messageId';
import { plainOptions } from '../../fields/options';

const reportCancelled = async (): Promise<INodeExecutionData[]> => [{ json: { cancelled: true } }];

export const cancel = operation(
	{
		name: 'Cancel',
		value: 'cancel',
		action: 'Cancel message',
		description: 'Stop a message that is scheduled or still going out',
		request: { method: 'DELETE', url: messagePath, qs: { app_id: '{app_id}' } },
		output: [reportCancelled],
	},
	[messageIdField, plainOptions],
);
