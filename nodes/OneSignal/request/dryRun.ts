import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { byteLength } from '../parse/json';
import { asFlag } from '../parse/number';
import { read } from '../parse/parser';
import type { Account } from './http/account';
import { addressed, type Answer, type Request } from './http/httpClient';

/** Whether the person only wants to see what would leave; a field of the collection 'Options'. */
export const isDryRun = (context: IExecuteSingleFunctions): boolean =>
	read(context, { name: 'options.dryRun', displayName: 'Dry Run' }, asFlag) === true;

/** Stands for the answer to a request that was held back. */
export const heldBack = (request: Request, account: Account): Answer => ({
	statusCode: 200,
	headers: {},
	body: {},
	request: addressed(request as IHttpRequestOptions, account),
	isHeldBack: true,
});

/** What would have left: the exact request, and its size in bytes of UTF-8. */
export function describe({ request }: Answer): IDataObject {
	const { method, baseURL, url, body } = request as IHttpRequestOptions;
	return {
		request: { method, url: `${baseURL}${url}`, body: body as IDataObject },
		bytes: byteLength(JSON.stringify(body)),
	};
}
