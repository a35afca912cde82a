import type { INodeProperties } from 'n8n-workflow';

import { bodyField } from '../../properties/routedField';
import { translations } from '../translations';

const title: INodeProperties = {
	displayName: 'Title',
	name: 'title',
	type: 'string',
	default: '',
	placeholder: 'e.g. Your order is on its way',
	description:
		'The bold first line. Required for Huawei; web push shows the name of your site without it.',
};

const message: INodeProperties = {
	displayName: 'Message',
	name: 'message',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	placeholder: 'e.g. It arrives tomorrow between 9 and 12.',
	description:
		'What most people see, in your default language. Leave empty only for a silent push (Push Options > Silent).',
};

const subtitle: INodeProperties = {
	displayName: 'Subtitle',
	name: 'subtitle',
	type: 'string',
	default: '',
	description: 'Only where iOS Options has a subtitle',
};

/** The texts of a push. What is written in the default language goes to `en`, which OneSignal requires. */
export const pushTextFields: INodeProperties[] = [
	bodyField(title, 'headings.en'),
	bodyField(message, 'contents.en'),
	translations([
		{ field: { ...title, placeholder: '', description: '' }, map: 'headings' },
		{ field: { ...message, placeholder: '', description: '' }, map: 'contents' },
		{ field: subtitle, map: 'subtitle', original: 'iosOptions.subtitle' },
	]),
];
