import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { validationError } from '../parse/validationError';

/** OneSignal accepts one URL for all platforms, or one each for apps and browsers. */
export async function requireOneUrl(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const { url, app_url, web_url } = request.body as IDataObject;
	if (url === undefined || (app_url ?? web_url) === undefined) return request;
	throw validationError(
		this,
		"'Open URL' can't be combined with 'Open App URL (Deep Link)' or 'Open Web URL'",
		"Keep only 'Open URL' to open the same page everywhere, or remove it.",
	);
}
