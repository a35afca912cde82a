import type { INodeProperties } from 'n8n-workflow';

import { asOptionalList } from '../../parse/list';
import { asUrl } from '../../parse/url';
import { collection, bodyOption, bodyField } from '../../properties/routedField';
import { translations } from '../translations';

const message: INodeProperties = {
	displayName: 'Message',
	name: 'message',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	placeholder: 'e.g. Your code is 1234.',
	description:
		"The text of the SMS in your default language. For a short link that counts clicks, write {{'https://…' | track_link}}.",
};

export const smsTextFields: INodeProperties[] = [
	bodyField(message, 'contents.en'),
	translations([{ field: { ...message, placeholder: '', description: '' }, map: 'contents' }]),
];

export const smsOptions: INodeProperties = collection(
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
				description: 'Messaging Service SID or number. Without it, the sender set in OneSignal.',
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
				description: 'Pictures for an MMS, up to 10, several with commas between them',
			},
			'sms_media_urls',
			asOptionalList(asUrl),
		),
	],
);
