import type { IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';

import { dryRunResponse } from '../dryRun';
import { appAccountOf } from '../http/account';
import type { ApiRequest, ApiResponse } from '../http/httpClient';
import { settingsOf } from '../run/settings';
import { sendOrThrow } from '../sendWithRetry';
import { toItems } from '../toItems';
import type { HandlerInput } from './requestHandler';

/** Sends the request of one item by itself. */
export async function sendRequest(
	this: IExecuteSingleFunctions,
	input: HandlerInput,
): Promise<INodeExecutionData[]> {
	return await toItems(this, input, await requestForItem(this, input.options));
}

/** The response to a request that an item makes; in a dry run nothing leaves. */
export async function requestForItem(
	context: IExecuteSingleFunctions,
	request: ApiRequest,
	userKey?: string,
): Promise<ApiResponse> {
	const account = await appAccountOf(context);
	if (settingsOf(context).isDryRun(context)) return dryRunResponse(request, account);
	return await sendOrThrow(context, account, request, userKey);
}
