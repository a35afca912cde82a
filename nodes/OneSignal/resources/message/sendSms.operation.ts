import { operation } from '../../properties/operation';
import { reportWarnings } from '../../output/reportWarnings';
import { requiredSmsTextFields, smsOptions } from '../../fields/sms/content';
import { requireMessage } from './shared/checks';
import { nameSms } from './shared/nameSms';
import { sendingOptions } from './shared/options';
import { reportSendResult } from './shared/sendResult';
import { smsRecipients } from '../../fields/recipients';
import { smsScheduleFields } from './shared/schedule';
import { contentFields } from './shared/template';
import { messageRequest } from '../../request/handlers/keyedRequest';

export const sendSms = operation(
	{
		name: 'Send SMS',
		value: 'sendSms',
		action: 'Send SMS message',
		description: 'Send a text message to phones',
		request: {
			method: 'POST',
			url: '/notifications',
			body: { app_id: '{app_id}', target_channel: 'sms' },
		},
		handler: messageRequest,
		output: [reportSendResult, reportWarnings],
	},
	[
		...smsRecipients,
		...contentFields(requiredSmsTextFields, { maxCustomData: 2048 }),
		...smsScheduleFields,
		smsOptions,
		sendingOptions(requireMessage, nameSms),
	],
);
