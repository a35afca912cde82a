import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../parse/json';
import { isoTime } from '../../../output/isoTime';
import { simplifiedBy } from '../../../output/simplify';

/** The ten fields of a template that people look for; OneSignal returns about a hundred, mostly empty. */
export const simplifyTemplate = simplifiedBy((template) => ({
	id: template.id,
	name: template.name,
	// OneSignal writes "SMS", but wants "sms".
	channel: template.channel && String(template.channel).toLowerCase(),
	...(isObject(template.content) && simpleContent(template.content)),
	createdAt: isoTime(template.created_at),
	updatedAt: isoTime(template.updated_at),
}));

const simpleContent = (content: IDataObject): Record<string, unknown> => ({
	title: inDefaultLanguage(content.headings),
	message: inDefaultLanguage(content.contents),
	subject: content.email_subject,
	body: content.email_body,
	openUrl: content.url,
});

const inDefaultLanguage = (texts: unknown): unknown => (isObject(texts) ? texts.en : texts);
