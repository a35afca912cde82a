import type { INodeExecutionData, INodeProperties } from 'n8n-workflow';

import { operation } from '../../properties/operation';
import { messageIdField, messagePath } from '../../fields/messageId';
import { plainOptions } from '../../fields/options';
import { queryField } from '../../properties/queryField';
import { asRequiredText } from '../../parse/text';
import { appPath } from '../../properties/pathParam';

const unsubscribeToken: INodeProperties = {
	displayName: 'Unsubscribe Token',
	name: 'unsubscribeToken',
	type: 'string',
	typeOptions: { password: true },
	required: true,
	default: '',
	placeholder: 'e.g. the token in the link that was clicked',
	description:
		'Value of {{ subscription.unsubscribe_token }} in the email, e.g. as part of your own unsubscribe link',
};

const reportUnsubscribed = async (): Promise<INodeExecutionData[]> => [
	{ json: { unsubscribed: true } },
];

export const unsubscribeEmail = operation(
	{
		name: 'Unsubscribe Email',
		value: 'unsubscribeEmail',
		action: 'Unsubscribe email address',
		description: 'Unsubscribe a person who clicked your own unsubscribe link in an email',
		request: { method: 'POST', url: appPath(`${messagePath}/unsubscribe`) },
		output: [reportUnsubscribed],
	},
	[messageIdField, queryField(unsubscribeToken, 'token', asRequiredText), plainOptions],
);
