import { randomUUID } from 'node:crypto';
import type { Channel, TemplateRecord } from '../records.mts';
import type { AppState } from './app.mts';

export interface TemplateBody {
	[field: string]: unknown;
	name: string;
	isEmail?: boolean;
	isSMS?: boolean;
}

/** Content fields that responses always include, null if the template doesn't set them. */
const contentFields = [
	'contents',
	'headings',
	'subtitle',
	'url',
	'isEmail',
	'isSMS',
	'email_subject',
	'email_body',
	'email_preheader',
	'email_bcc',
	'sms_from',
	'sms_media_urls',
	'dynamic_content',
];
const emptyContent = Object.fromEntries(contentFields.map((field) => [field, null]));

function channelOfTemplate({ isEmail, isSMS }: TemplateBody): Channel {
	if (isEmail) return 'email';
	return isSMS ? 'sms' : 'push';
}

export function addTemplate(
	app: AppState,
	body: TemplateBody,
	id: string = randomUUID(),
): TemplateRecord {
	const { name, app_id: _app, ...content } = body;
	const now = new Date().toISOString();
	const template: TemplateRecord = {
		id,
		name,
		channel: channelOfTemplate(body),
		created_at: now,
		updated_at: now,
		content: { ...emptyContent, ...content },
	};
	app.templates.set(template.id, template);
	return template;
}

export function changeTemplate(template: TemplateRecord, body: TemplateBody): void {
	const { name, ...content } = body;
	template.name = name;
	Object.assign(template.content, content);
	template.updated_at = new Date().toISOString();
}
