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
	description: "Shown on devices that can't show the activity",
};

const message: INodeProperties = {
	displayName: 'Message',
	name: 'message',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	placeholder: 'e.g. It is on its way.',
	description: "Shown on devices that can't show the activity",
};

const translated = translations([
	{ field: { ...title, placeholder: '', description: '' }, map: 'headings' },
	{ field: { ...message, placeholder: '', description: '' }, map: 'contents' },
]);

/** The texts that starting an activity needs. */
export const requiredTextFields: INodeProperties[] = [
	bodyField({ ...title, required: true }, 'headings.en', asRequiredText),
	bodyField({ ...message, required: true }, 'contents.en', asRequiredText),
	translated,
];

/** The texts of an update: with one it alerts people, without it is silent. */
export const optionalTextFields: INodeProperties[] = [
	bodyField(
		{ ...title, description: 'Alerts people to the update. Leave empty for a silent update.' },
		'headings.en',
		asOptionalText,
	),
	bodyField(
		{ ...message, description: 'Alerts people to the update. Leave empty for a silent update.' },
		'contents.en',
		asOptionalText,
	),
	translated,
];
