import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { refusal } from '../../../parse/validationError';
import { cut } from '../../../parse/text';

const bodyOf = (request: IHttpRequestOptions): IDataObject => request.body as IDataObject;

/** A push or SMS needs a text, unless a template has it or the push is silent. */
export async function requireMessage(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const { contents, template_id, content_available } = bodyOf(request);
	if (contents ?? template_id ?? (content_available || undefined)) return request;
	throw refusal(
		this,
		"'Message' is empty",
		'Write a message, or choose a template under Content. A push without a text needs Push Options > Silent.',
	);
}

/** An email needs a subject and a body, unless a template has them. */
export async function requireEmail(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const { email_subject, email_body, template_id } = bodyOf(request);
	if (template_id !== undefined || (email_subject && email_body)) return request;
	throw refusal(
		this,
		`'${email_subject ? 'Body (HTML)' : 'Subject'}' is empty`,
		'An email needs both a subject and a body. Write them, or choose a template under Content.',
	);
}

/** OneSignal's dashboard lists an SMS by name and may refuse one without: the workflow's serves. */
export async function nameSms(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const { name } = bodyOf(request);
	if (!name) bodyOf(request).name = cut(`n8n: ${this.getWorkflow().name ?? 'SMS'}`, 128);
	return request;
}
