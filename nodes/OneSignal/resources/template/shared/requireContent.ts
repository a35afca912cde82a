import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { validationError } from '../../../parse/validationError';

/** A new template needs content, or OneSignal answers with a web page. */
export async function requireContent(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const { isEmail, email_subject, email_body, contents } = request.body as IDataObject;
	if (isEmail ? email_subject && email_body : contents) return request;
	throw validationError(
		this,
		isEmail ? `'${email_subject ? 'Body' : 'Subject'}' is empty` : "'Message' is empty",
		isEmail
			? 'An email template needs both a subject and a body.'
			: 'Enter the text of the template.',
	);
}
