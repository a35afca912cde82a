import { operation } from '../../properties/operation';
import { amazonOptions } from '../../fields/push/amazon';
import { androidOptions } from '../../fields/push/android';
import { huaweiOptions } from '../../fields/push/huawei';
import { iosOptions } from '../../fields/push/ios';
import { requireOneUrl } from '../../checks/requireOneUrl';
import { pushOptions } from '../../fields/push/options';
import { webOptions } from '../../fields/push/web';
import { pushTextFields } from '../../fields/push/texts';
import { requireMessage } from './shared/checks';
import { pushDelivery } from './shared/delivery';
import { sendingOptions } from './shared/options';
import { reportSendResult } from './shared/sendResult';
import { pushRecipients } from '../../fields/recipients';
import { contentFields } from './shared/template';
import { messageRequest } from '../../request/handlers/keyedRequest';

export const sendPush = operation(
	{
		name: 'Send Push',
		value: 'sendPush',
		action: 'Send push message',
		description: 'Notify people on their phones and in their browsers',
		request: {
			method: 'POST',
			url: '/notifications',
			body: { app_id: '{app_id}', target_channel: 'push' },
		},
		handler: messageRequest,
		output: [reportSendResult],
	},
	[
		...pushRecipients,
		...contentFields(pushTextFields, { maxCustomData: 2048 }),
		pushDelivery,
		pushOptions,
		androidOptions,
		iosOptions,
		webOptions,
		huaweiOptions,
		amazonOptions,
		sendingOptions(requireMessage, requireOneUrl),
	],
);
