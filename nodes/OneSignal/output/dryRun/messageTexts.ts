import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../parse/json';

/** A text of a message, and the label of the field it comes from. */
export interface MessageText {
	label: string;
	text: string;
}

/** Texts with one entry for each language. */
const translated = [
	['headings', 'Title'],
	['subtitle', 'Subtitle'],
	['contents', 'Message'],
] as const;

const plain = [
	['email_subject', 'Subject'],
	['email_preheader', 'Preview Text'],
	['email_from_name', 'From Name'],
	['android_group_message', 'Android Options: Group Message'],
	['adm_group_message', 'Amazon Options: Group Message (JSON)'],
	['summary_arg', 'iOS Options: Summary Argument'],
] as const;

/** Values that an app, an activity or a template gets. */
const values = [
	['event_attributes', 'Attributes'],
	['event_updates', 'Content State'],
	['custom_data', 'Custom Data'],
	['data', 'Data (JSON)'],
	['properties', 'Event Properties'],
] as const;

/** The texts of a message that people read as they are: no HTML is rendered in them. */
export const plainTextsOf = (message: IDataObject): MessageText[] =>
	[
		...translated.flatMap(([property, label]) =>
			Object.entries(isObject(message[property]) ? message[property] : {}).map(
				([language, text]) => [
					language === 'en' ? label : `Translations: ${label} (${language})`,
					text,
				],
			),
		),
		...plain.map(([property, label]) => [label, message[property]]),
		...['buttons', 'web_buttons'].flatMap((property) =>
			[message[property] ?? []]
				.flat()
				.map((button) => ['Buttons: Text', isObject(button) ? button.text : undefined]),
		),
	].flatMap(([label, text]) => textsWithin(String(label), text));

/** The HTML of an email. */
export const markupOf = ({ email_body: body }: IDataObject): string =>
	typeof body === 'string' ? body : '';

/** Every text that leaves with a message, values for an app or a template included. */
export const allTextsOf = (message: IDataObject): MessageText[] => [
	...plainTextsOf(message),
	...textsWithin('Body', message.email_body),
	...values.flatMap(([property, label]) => textsWithin(label, message[property])),
];

function textsWithin(label: string, value: unknown): MessageText[] {
	if (typeof value === 'string') return [{ label, text: value }];
	if (Array.isArray(value)) return value.flatMap((each) => textsWithin(label, each));
	if (!isObject(value)) return [];
	return Object.entries(value).flatMap(([name, each]) =>
		textsWithin(label.includes(': ') ? `${label}.${name}` : `${label}: ${name}`, each),
	);
}
