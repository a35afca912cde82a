import { operation } from '../../properties/operation';
import { emailTextFields } from '../../fields/email/content';
import { requireEmail } from './shared/checks';
import { emailDelivery } from './shared/delivery';
import { emailOptions } from './shared/emailOptions';
import { sendingOptions } from './shared/options';
import { reportSendResult } from './shared/sendResult';
import { emailRecipients } from '../../fields/recipients';
import { contentFields } from './shared/template';
import { messageRequest } from '../../request/handlers/keyedRequest';

export const sendEmail = operation(
	{
		name: 'Send Email',
		value: 'sendEmail',
		action: 'Send email message',
		description: 'Write to people by email',
		request: {
			method: 'POST',
			url: '/notifications',
			body: { app_id: '{app_id}', target_channel: 'email' },
		},
		handler: messageRequest,
		output: [reportSendResult],
	},
	[
		...emailRecipients,
		...contentFields(emailTextFields, { maxCustomData: 10_000 }),
		emailDelivery,
		emailOptions,
		sendingOptions(requireEmail),
	],
);
