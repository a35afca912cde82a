import { operation } from '../../define';
import { smsOptions, smsWords } from '../../fields/sms/content';
import { nameSms, requireMessage } from './fields/checks';
import { smsDelivery } from './fields/delivery';
import { sendingOptions } from './fields/options';
import { reportSending } from './fields/outcome';
import { smsRecipients } from '../../fields/recipients';
import { contentFields } from './fields/template';

export const sendSms = operation(
	{
		name: 'Send SMS',
		value: 'sendSms',
		action: 'Send SMS message',
		description: 'Send people a text message',
		routing: {
			request: {
				method: 'POST',
				url: '/notifications',
				body: { app_id: '{app_id}', target_channel: 'sms' },
			},
			output: { postReceive: [reportSending] },
		},
	},
	[
		...smsRecipients,
		...contentFields(smsWords, { maxCustomData: 2048 }),
		smsDelivery,
		smsOptions,
		sendingOptions(requireMessage, nameSms),
	],
);
