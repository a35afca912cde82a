import { operation } from '../../properties/operation';
import { reportWarnings } from '../../output/reportWarnings';
import { requireBadgePair } from '../../checks/requireBadgePair';
import { requireOneUrl } from '../../checks/requireOneUrl';
import { pushOptions } from '../../fields/push/options';
import { pushTextFields } from '../../fields/push/texts';
import { requireMessage } from './shared/checks';
import { requireUnthrottled } from './shared/requireUnthrottled';
import { scheduleFields } from './shared/schedule';
import { sendingOptions } from './shared/options';
import { reportSendResult } from './shared/sendResult';
import { pushRecipients } from '../../fields/recipients';
import { contentFields } from './shared/template';
import { messageRequest } from '../../request/handlers/keyedRequest';

export const sendPush = operation(
	{
		name: 'Send Push',
		value: 'sendPush',
		builderHint: { propertyHint: 'Use it to notify users on their phones or in the browser' },
		action: 'Send push message',
		description: 'Send a push notification to phones and browsers',
		request: {
			method: 'POST',
			url: '/notifications',
			body: { app_id: '{app_id}', target_channel: 'push' },
		},
		handler: messageRequest,
		output: [reportSendResult, reportWarnings],
	},
	[
		...pushRecipients,
		...contentFields(pushTextFields, { maxCustomData: 2048 }),
		...scheduleFields,
		pushOptions,
		sendingOptions(requireMessage, requireOneUrl, requireBadgePair, requireUnthrottled),
	],
);
