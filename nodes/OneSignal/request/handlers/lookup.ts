import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { isObject } from '../../parse/json';
import { errorMessagesIn } from '../errors/readErrorBody';
import { appAccountOf } from '../http/account';
import type { ApiRequest, RequestResult } from '../http/httpClient';
import { perRun } from '../run/perRun';
import { sendWithRetry, unwrapOrThrow } from '../sendWithRetry';
import { responseBody } from '../toItems';

/** What was looked up in a run, by app and name. */
const lookups = perRun(() => new Map<string, Promise<RequestResult>>());

/** Sends a request that several items of a run may need, once. */
export async function fetchOncePerRun(
	item: IExecuteSingleFunctions,
	name: string,
	request: ApiRequest,
): Promise<RequestResult> {
	const account = await appAccountOf(item);
	const cache = lookups(item);
	const key = `${account.appId} ${name}`;
	const lookup = cache.get(key) ?? sendWithRetry(item, account, request);
	cache.set(key, lookup);
	return await lookup;
}

/** OneSignal says that it has nothing; a 404 without its words may come from a proxy in between. */
export const saysNotFound = (result: RequestResult): boolean =>
	'statusCode' in result &&
	result.statusCode === 404 &&
	isObject(result.body) &&
	errorMessagesIn(result.body).length > 0;

/** What OneSignal has under a path; `undefined` where it has nothing, while any other refusal is thrown. */
export async function lookUp(
	item: IExecuteSingleFunctions,
	url: string,
	qs?: IDataObject,
): Promise<IDataObject | undefined> {
	const result = await fetchOncePerRun(item, url, { method: 'GET', url, qs });
	return saysNotFound(result) ? undefined : responseBody(unwrapOrThrow(item, result));
}
