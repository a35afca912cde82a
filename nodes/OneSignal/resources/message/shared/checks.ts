import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { validationError } from '../../../parse/validationError';
import { truncate } from '../../../parse/surrogates';

const requestBody = (request: IHttpRequestOptions): IDataObject => request.body as IDataObject;

/** A push or SMS needs a text, unless a template has it or the push is silent. */
export async function requireMessage(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const { contents, template_id, content_available } = requestBody(request);
	if (contents ?? template_id ?? (content_available || undefined)) return request;
	throw validationError(
		this,
		"'Message' is empty",
		"Enter a message, or use a template under 'Content'. For a push without text, turn on 'Silent' under Push Options.",
	);
}

/** An email needs a subject and a body, unless a template has them. */
export async function requireEmail(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const { email_subject, email_body, template_id } = requestBody(request);
	if (template_id !== undefined || (email_subject && email_body)) return request;
	throw validationError(
		this,
		`'${email_subject ? 'Body' : 'Subject'}' is empty`,
		"An email needs both a subject and a body. Enter them, or use a template under 'Content'.",
	);
}

/** OneSignal's dashboard lists an SMS by name and may refuse one without: the workflow's serves. */
export async function nameSms(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const { name, target_channel: channel } = requestBody(request);
	if (!name && channel === 'sms')
		requestBody(request).name = truncate(`n8n: ${this.getWorkflow().name ?? 'SMS'}`, 128);
	return request;
}
