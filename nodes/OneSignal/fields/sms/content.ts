import type { INodeProperties } from 'n8n-workflow';

import { evaluated } from '../../parse/evaluated';
import { asOptionalList } from '../../parse/list';
import { asOptionalText } from '../../parse/text';
import { asUrl } from '../../parse/url';
import { collection, bodyOption, bodyField, withPreSend } from '../../properties/routedField';
import { setTranslations, translationsOption, type TranslatedText } from '../translations';

const message: INodeProperties = {
	displayName: 'Message',
	name: 'message',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	placeholder: 'e.g. Your code is 1234.',
	description:
		"Text in your default language. To shorten a link and count its clicks, write {{ '{{' }} 'https://example.com' | track_link }}.",
};

/** The text of an SMS. */
export const smsTextFields: INodeProperties[] = [
	bodyField(message, 'contents.en', evaluated(asOptionalText)),
];

/** The text of an SMS that is sent: n8n marks it where it is missing. */
export const requiredSmsTextFields: INodeProperties[] = smsTextFields.map((field) => ({
	...field,
	required: true,
}));

const translatedTexts: TranslatedText[] = [{ field: message, map: 'contents' }];

export const smsOptions: INodeProperties = withPreSend(
	collection(
		{
			displayName: 'SMS Options',
			name: 'smsOptions',
			type: 'collection',
			default: {},
			placeholder: 'Add Option',
		},
		[
			bodyOption(
				{
					displayName: 'From',
					name: 'from',
					type: 'string',
					default: '',
					placeholder: 'e.g. MG0123… or +15551234567',
					description: 'Messaging Service SID or number. By default, the sender set in OneSignal.',
				},
				'sms_from',
			),
			bodyOption(
				{
					displayName: 'Media URLs',
					name: 'mediaUrls',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/picture.jpg',
					description: 'Up to 10 pictures for an MMS, separated by commas',
				},
				'sms_media_urls',
				asOptionalList(asUrl),
			),
			translationsOption(translatedTexts),
		],
	),
	setTranslations('smsOptions.translations', translatedTexts),
);
