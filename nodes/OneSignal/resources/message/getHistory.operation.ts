import type { INodeProperties } from 'n8n-workflow';

import { operation } from '../../properties/operation';
import { exportOptions, outputFields } from '../../fields/exportFields';
import { messageIdField, messagePath } from '../../fields/messageId';
import { bodyOption, bodyField } from '../../properties/routedField';
import { asChoice } from '../../parse/choice';
import { asEmail } from '../../parse/emailAddress';
import { asOptional, asRequired } from '../../parse/required';
import { exportRequest } from '../../request/handlers/exportRequest';

const events: INodeProperties = {
	displayName: 'Events',
	name: 'events',
	type: 'options',
	options: [
		{ name: 'Clicked', value: 'clicked', description: 'Who clicked it, and when' },
		{ name: 'Sent', value: 'sent', description: 'Who it was sent to; from 1,000 people on' },
	],
	default: 'clicked',
};

export const getHistory = operation(
	{
		name: 'Get History',
		value: 'getHistory',
		action: 'Get history of message',
		description:
			'List who a message was sent to or who clicked it, up to 7 days after it. Send History via OneSignal API must have been on in OneSignal before it was sent.',
		request: {
			method: 'POST',
			url: `${messagePath}/history`,
			body: { app_id: '{app_id}' },
		},
		handler: exportRequest,
	},
	[
		messageIdField,
		bodyField(events, 'events', asRequired(asChoice(events))),
		...outputFields,
		exportOptions([
			bodyOption(
				{
					displayName: 'Send Report To',
					name: 'reportEmail',
					type: 'string',
					default: '',
					placeholder: 'e.g. ada@example.com',
					description: 'An email address that OneSignal sends the report to as well',
				},
				'email',
				asOptional(asEmail),
			),
		]),
	],
);
