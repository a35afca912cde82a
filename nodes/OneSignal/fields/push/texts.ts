import type { INodeProperties } from 'n8n-workflow';

import { evaluated } from '../../parse/evaluated';
import { asOptionalText } from '../../parse/text';
import { bodyField } from '../../properties/routedField';
import type { TranslatedText } from '../translations';

const title: INodeProperties = {
	displayName: 'Title',
	name: 'title',
	type: 'string',
	default: '',
	placeholder: 'e.g. Your order is on its way',
	description:
		'Bold first line. Required for Huawei. If empty, web push shows the name of your site.',
};

const message: INodeProperties = {
	displayName: 'Message',
	name: 'message',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	placeholder: 'e.g. It arrives tomorrow between 9 and 12.',
	description:
		'Text in your default language. Leave empty only for a silent push (Push Options > Silent).',
};

const subtitle: INodeProperties = {
	displayName: 'Subtitle',
	name: 'subtitle',
	type: 'string',
	default: '',
};

const asContent = evaluated(asOptionalText);

/** The texts of a push. Those in the default language go to `en`, which OneSignal requires. */
export const pushTextFields: INodeProperties[] = [
	bodyField(title, 'headings.en', asContent),
	bodyField(message, 'contents.en', asContent),
];

/** What each further language has. */
export const translatedPushTexts: TranslatedText[] = [
	{ field: title, map: 'headings' },
	{ field: message, map: 'contents' },
	{ field: subtitle, map: 'subtitle', original: 'pushOptions.iosOptions.subtitle' },
];
