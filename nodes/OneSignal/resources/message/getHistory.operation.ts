import type { INodeProperties } from 'n8n-workflow';

import { operation } from '../../properties/operation';
import { exportOptions, outputFields } from '../../fields/exportFields';
import { messageIdField, messagePath } from '../../fields/messageId';
import { bodyOption, bodyField } from '../../properties/routedField';
import { simplifyRowsField } from '../../output/simplifyRows';
import { asChoice } from '../../parse/choice';
import { asEmail } from '../../parse/emailAddress';
import { asOptional, asRequired } from '../../parse/required';
import { exportRequest } from '../../request/handlers/exportRequest';
import { simplifyHistoryRows } from './shared/historyRows';

const events: INodeProperties = {
	displayName: 'Events',
	name: 'events',
	type: 'options',
	options: [
		{
			name: 'Clicked',
			value: 'clicked',
			description: 'Recipients who clicked the message, and when',
		},
		{
			name: 'Sent',
			value: 'sent',
			description: 'Recipients of the message. Needs at least 1,000 recipients.',
		},
	],
	default: 'clicked',
};

export const getHistory = operation(
	{
		name: 'Get History',
		value: 'getHistory',
		builderHint: { propertyHint: 'For every outcome by recipient, use messageEvents of export' },
		action: 'Get history of message',
		description:
			'List the recipients of a message, or those who clicked it, up to 7 days after it was sent. Send History via OneSignal API must be turned on in OneSignal before sending.',
		request: {
			method: 'POST',
			url: `${messagePath}/history`,
			body: { app_id: '{app_id}' },
		},
		handler: exportRequest,
		output: [simplifyHistoryRows],
	},
	[
		messageIdField,
		bodyField(events, 'events', asRequired(asChoice(events))),
		...outputFields,
		...simplifyRowsField,
		exportOptions([
			bodyOption(
				{
					displayName: 'Send Report To',
					name: 'sendReportTo',
					type: 'string',
					default: '',
					placeholder: 'e.g. ada@example.com',
					description: 'Email address that also gets the report from OneSignal',
				},
				'email',
				asOptional(asEmail),
			),
		]),
	],
);
