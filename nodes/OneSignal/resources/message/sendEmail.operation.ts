import { operation } from '../../properties/operation';
import { reportWarnings } from '../../output/reportWarnings';
import { requiredEmailTextFields } from '../../fields/email/content';
import { emailOptions } from './shared/emailOptions';
import { requireEmail } from './shared/checks';
import { sendingOptions } from './shared/options';
import { reportSendResult } from './shared/sendResult';
import { emailRecipients } from '../../fields/recipients';
import { scheduleFields } from './shared/schedule';
import { contentFields } from './shared/template';
import { messageRequest } from '../../request/handlers/keyedRequest';

export const sendEmail = operation(
	{
		name: 'Send Email',
		value: 'sendEmail',
		action: 'Send email message',
		description: 'Send an email',
		request: {
			method: 'POST',
			url: '/notifications',
			body: { app_id: '{app_id}', target_channel: 'email' },
		},
		handler: messageRequest,
		output: [reportSendResult, reportWarnings],
	},
	[
		...emailRecipients,
		...contentFields(requiredEmailTextFields, { maxCustomData: 10_000 }),
		...scheduleFields,
		emailOptions,
		sendingOptions(requireEmail),
	],
);
