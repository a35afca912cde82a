import { operation } from '../../properties/buildProperties';
import { smsOptions, smsWords } from '../../fields/sms/content';
import { nameSms, requireMessage } from './shared/checks';
import { smsDelivery } from './shared/delivery';
import { sendingOptions } from './shared/options';
import { reportSending } from './shared/sendResult';
import { smsRecipients } from '../../fields/recipients';
import { contentFields } from './shared/template';

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
