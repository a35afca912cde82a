import type { INodeProperties } from 'n8n-workflow';

import { bodyField } from '../../../properties/routedField';
import { translations } from '../../../fields/translations';
import { asOptionalText, asRequiredText } from '../../../parse/text';

const title: INodeProperties = {
	displayName: 'Title',
	name: 'title',
	type: 'string',
	default: '',
	placeholder: 'e.g. Your order',
	description: 'Shown by devices that cannot show the activity itself',
};

const message: INodeProperties = {
	displayName: 'Message',
	name: 'message',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	placeholder: 'e.g. It is on its way.',
	description: 'Shown by devices that cannot show the activity itself',
};

const translated = translations([
	{ field: { ...title, placeholder: '', description: '' }, map: 'headings' },
	{ field: { ...message, placeholder: '', description: '' }, map: 'contents' },
]);

/** The texts that the start of an activity needs. */
export const requiredWords: INodeProperties[] = [
	bodyField({ ...title, required: true }, 'headings.en', asRequiredText),
	bodyField({ ...message, required: true }, 'contents.en', asRequiredText),
	translated,
];

/** The texts of a change, which alerts people only where it has some. */
export const optionalWords: INodeProperties[] = [
	bodyField(
		{ ...title, description: 'Alerts people to the change; without it, it is silent' },
		'headings.en',
		asOptionalText,
	),
	bodyField(
		{ ...message, description: 'Alerts people to the change; without it, it is silent' },
		'contents.en',
		asOptionalText,
	),
	translated,
];
