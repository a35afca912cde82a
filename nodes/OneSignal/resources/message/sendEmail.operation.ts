import { operation } from '../../define';
import { emailWords } from '../../fields/email/content';
import { requireEmail } from './fields/checks';
import { emailDelivery } from './fields/delivery';
import { emailOptions } from './fields/emailOptions';
import { sendingOptions } from './fields/options';
import { reportSending } from './fields/outcome';
import { emailRecipients } from '../../fields/recipients';
import { contentFields } from './fields/template';

export const sendEmail = operation(
	{
		name: 'Send Email',
		value: 'sendEmail',
		action: 'Send email message',
		description: 'Write to people by email',
		routing: {
			request: {
				method: 'POST',
				url: '/notifications',
				body: { app_id: '{app_id}', target_channel: 'email' },
			},
			output: { postReceive: [reportSending] },
		},
	},
	[
		...emailRecipients,
		...contentFields(emailWords, { maxCustomData: 10_000 }),
		emailDelivery,
		emailOptions,
		sendingOptions(requireEmail),
	],
);
