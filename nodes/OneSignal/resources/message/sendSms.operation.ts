import { operation } from '../../properties/operation';
import { smsOptions, smsTextFields } from '../../fields/sms/content';
import { nameSms, requireMessage } from './shared/checks';
import { smsDelivery } from './shared/delivery';
import { sendingOptions } from './shared/options';
import { reportSendResult } from './shared/sendResult';
import { smsRecipients } from '../../fields/recipients';
import { contentFields } from './shared/template';
import { messageRequest } from '../../request/handlers/keyedRequest';

export const sendSms = operation(
	{
		name: 'Send SMS',
		value: 'sendSms',
		action: 'Send SMS message',
		description: 'Send people a text message',
		request: {
			method: 'POST',
			url: '/notifications',
			body: { app_id: '{app_id}', target_channel: 'sms' },
		},
		handler: messageRequest,
		output: [reportSendResult],
	},
	[
		...smsRecipients,
		...contentFields(smsTextFields, { maxCustomData: 2048 }),
		smsDelivery,
		smsOptions,
		sendingOptions(requireMessage, nameSms),
	],
);
