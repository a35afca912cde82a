import type { INodeProperties } from 'n8n-workflow';

import { evaluated } from '../../parse/evaluated';
import { asSingleLine } from '../../parse/singleLine';
import { asOptionalText } from '../../parse/text';
import { bodyField } from '../../properties/routedField';
import { shownWhen } from '../../properties/shownWhen';
import { asHtmlFromText } from './asHtmlFromText';

const subject: INodeProperties = {
	displayName: 'Subject',
	name: 'subject',
	type: 'string',
	default: '',
	placeholder: 'e.g. Welcome aboard',
	description: 'Subject line of the email',
};

const emailType: INodeProperties = {
	displayName: 'Email Type',
	name: 'emailType',
	type: 'options',
	options: [
		{ name: 'HTML', value: 'html' },
		{ name: 'Text', value: 'text' },
	],
	default: 'text',
};

const textBody: INodeProperties = {
	displayName: 'Body',
	name: 'body',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	placeholder: 'e.g. Hello Ada, your order is on its way.',
	description:
		'Line breaks are kept. Add [unsubscribe_url] so that people can unsubscribe: OneSignal replaces it with their link.',
};

const htmlBody: INodeProperties = {
	...textBody,
	typeOptions: { editor: 'htmlEditor', rows: 8 },
	placeholder: 'e.g. <p>Hello Ada, your order is on its way.</p>',
	description: 'Add a link to [unsubscribe_url] so that people can unsubscribe',
};

/** The texts of an email; a template may leave some as they are. */
export const emailTextFields: INodeProperties[] = [
	bodyField(subject, 'email_subject', evaluated(asSingleLine())),
	emailType,
	...shownWhen({ emailType: ['text'] }, [
		bodyField(textBody, 'email_body', evaluated(asHtmlFromText)),
	]),
	...shownWhen({ emailType: ['html'] }, [
		bodyField(htmlBody, 'email_body', evaluated(asOptionalText)),
	]),
];

const required = [subject.name, textBody.name];

/** The texts of an email that is sent: n8n marks those that are missing. */
export const requiredEmailTextFields: INodeProperties[] = emailTextFields.map((field) =>
	required.includes(field.name) ? { ...field, required: true } : field,
);
