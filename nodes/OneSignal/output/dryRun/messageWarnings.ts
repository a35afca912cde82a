import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { isObject } from '../../parse/json';
import { linkWarnings } from './linkWarnings';
import { markupOf } from './messageTexts';
import type { ReadTemplate } from './readTemplate';
import { recipientWarnings } from './recipientWarnings';
import { smsWarnings } from './smsWarnings';
import { templateWarnings } from './templateWarnings';
import { textWarnings } from './textWarnings';
import { timeWarnings } from './timeWarnings';

/** What an email has to contain. A question to one person needs no unsubscribe link. */
export interface EmailRules {
	needsUnsubscribeLink: boolean;
}

/**
 * What could be better about a message that OneSignal would accept: its recipients first.
 *
 * @param content the message with the content of its template, where that is known
 */
export const messageWarnings = (
	item: IExecuteSingleFunctions,
	message: IDataObject,
	content: IDataObject,
	template: ReadTemplate | undefined,
	rules: EmailRules = { needsUnsubscribeLink: true },
): string[] => [
	...recipientWarnings(item, message),
	...textWarnings(message),
	...templateWarnings(message, template),
	...linkWarnings(message),
	...timeWarnings(message, item.getTimezone()),
	...(channelWarnings[String(message.target_channel)]?.(content, rules) ?? []),
];

const channelWarnings: Record<string, (content: IDataObject, rules: EmailRules) => string[]> = {
	push: ({ headings, contents, template_id, content_available }) => [
		...(headings || template_id || content_available
			? []
			: [
					'The message has no title. Huawei phones require one, and browsers show the name of your site instead.',
				]),
		...([...english(contents)].length > 178
			? ['The message is longer than most phones show.']
			: []),
	],
	email: (content, { needsUnsubscribeLink }) =>
		!needsUnsubscribeLink || markupOf(content) === '' || hasUnsubscribeLink(markupOf(content))
			? []
			: ['The email has no unsubscribe link. Link to [unsubscribe_url].'],
	sms: smsWarnings,
};

const english = (texts: unknown): string =>
	isObject(texts) && typeof texts.en === 'string' ? texts.en : '';

/** OneSignal's own link, or one of the sender's made with its token. */
const hasUnsubscribeLink = (html: string): boolean =>
	/\[unsubscribe_url\]|unsubscribe_(?:url|token)\b/.test(html);
