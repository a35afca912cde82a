import type { INodeProperties } from 'n8n-workflow';

import { operation } from '../../properties/buildProperties';
import { exportOptions, outputFields } from '../../fields/exportFields';
import { chosenMessage, messagePath } from '../../fields/messageId';
import { option, sends } from '../../properties/routedField';
import { asChoice } from '../../parse/choice';
import { asEmail } from '../../parse/contact';
import { asRequired } from '../../parse/required';
import { exportFile } from '../../request/handlers/exportRequest';

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
		routing: {
			request: {
				method: 'POST',
				url: `${messagePath}/history`,
				body: { app_id: '{app_id}' },
			},
			operations: { pagination: exportFile },
		},
	},
	[
		chosenMessage,
		sends(events, 'events', asRequired(asChoice(events))),
		...outputFields,
		exportOptions([
			option(
				{
					displayName: 'Send Report To',
					name: 'reportEmail',
					type: 'string',
					default: '',
					placeholder: 'e.g. ada@example.com',
					description: 'An email address that OneSignal sends the report to as well',
				},
				'email',
				(context, value, label) => (value ? asEmail(context, value, label) : undefined),
			),
		]),
	],
);
