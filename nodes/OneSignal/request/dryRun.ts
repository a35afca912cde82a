import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { byteLength } from '../parse/json';
import { asBoolean } from '../parse/boolean';
import { parseField } from '../parse/parser';
import type { Account } from './http/account';
import { resolveForAccount, type ApiResponse, type ApiRequest } from './http/httpClient';

/** Whether the person only wants to see what would leave; a field of the collection 'Options'. */
export const isDryRun = (context: IExecuteSingleFunctions): boolean =>
	parseField(context, { name: 'options.dryRun', displayName: 'Dry Run' }, asBoolean) === true;

/** Stands for the answer to a request that was held back. */
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
		bytes: byteLength(JSON.stringify(body)),
	};
}
