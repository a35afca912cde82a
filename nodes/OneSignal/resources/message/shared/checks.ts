import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { validationError } from '../../../parse/validationError';

const requestBody = (request: IHttpRequestOptions): IDataObject => request.body as IDataObject;

/** A push or SMS needs a text, unless a template has it or the push is silent. */
export async function requireMessage(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const { contents, template_id, content_available, target_channel } = requestBody(request);
	if (contents ?? template_id ?? (content_available || undefined)) return request;
	const orSilent =
		target_channel === 'push'
			? " For a push without text, turn on 'Silent' under 'Push Options'."
			: '';
	throw validationError(
		this,
		"'Message' is empty",
		`Enter a message, or use a template under 'Content'.${orSilent}`,
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
