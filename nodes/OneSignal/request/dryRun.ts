import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { byteLength } from '../parse/json';
import type { Account } from './http/account';
import { resolveForAccount, type ApiRequest, type ApiResponse } from './http/httpClient';

/** Stands for the response to a request that is only shown. */
export const dryRunResponse = (request: ApiRequest, account: Account): ApiResponse => ({
	statusCode: 200,
	headers: {},
	body: {},
	request: resolveForAccount(request as IHttpRequestOptions, account),
	isDryRun: true,
});

/** What would have left: the exact request, and its size in bytes of UTF-8. */
export function describeRequest({ request }: ApiResponse): IDataObject {
	const { method, baseURL, url, body } = request as IHttpRequestOptions;
	return {
		request: { method, url: `${baseURL}${url}`, body: body as IDataObject },
		sizeBytes: byteLength(JSON.stringify(body)),
	};
}
