import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { validationError } from '../parse/validationError';

/** OneSignal takes one URL for all, or one each for app and web. */
export async function requireOneUrl(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const { url, app_url, web_url } = request.body as IDataObject;
	if (url === undefined || (app_url ?? web_url) === undefined) return request;
	throw validationError(
		this,
		"'Open URL' cannot stand beside 'Open URL in App' or 'Open URL on Web'",
		"Keep 'Open URL' alone to open the same everywhere, or remove it.",
	);
}
