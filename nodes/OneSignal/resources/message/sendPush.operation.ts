import { operation } from '../../define';
import { amazonOptions } from '../../fields/push/amazon';
import { androidOptions } from '../../fields/push/android';
import { huaweiOptions } from '../../fields/push/huawei';
import { iosOptions } from '../../fields/push/ios';
import { requireOneUrl } from '../../fields/push/requireOneUrl';
import { pushOptions } from '../../fields/push/options';
import { webOptions } from '../../fields/push/web';
import { pushWords } from '../../fields/push/words';
import { requireMessage } from './fields/checks';
import { pushDelivery } from './fields/delivery';
import { sendingOptions } from './fields/options';
import { reportSending } from './fields/outcome';
import { pushRecipients } from '../../fields/recipients';
import { contentFields } from './fields/template';

export const sendPush = operation(
	{
		name: 'Send Push',
		value: 'sendPush',
		action: 'Send push message',
		description: 'Notify people on their phones and in their browsers',
		routing: {
			request: {
				method: 'POST',
				url: '/notifications',
				body: { app_id: '{app_id}', target_channel: 'push' },
			},
			output: { postReceive: [reportSending] },
		},
	},
	[
		...pushRecipients,
		...contentFields(pushWords, { maxCustomData: 2048 }),
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
