import type { IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';

import { dryRunResponse, isDryRun } from '../dryRun';
import { sendOrThrow } from '../sendWithRetry';
import { enqueue } from '../batching/batcher';
import { messageBatch } from '../batching/messageBatch';
import { toItems } from '../toItems';
import { eventBatch } from '../batching/eventBatch';
import { getRunState } from '../run/runState';
import type { ApiResponse, ApiRequest } from '../http/httpClient';
import type { HandlerInput } from './requestHandler';

/**
 * The door: what is called for each item, without waiting for the others, with the request that the fields made.
 * Look-ups of users and calls for an organization go straight to `exchange.ts`, files to `download.ts`.
 */
export async function sendRequest(
	this: IExecuteSingleFunctions,
	requestData: HandlerInput,
): Promise<INodeExecutionData[]> {
	return await toItems(this, requestData, await requestForItem(this, requestData.options));
}

/** One question of an item: held back in a dry run, else with those of other items where it can, or alone. */
export async function requestForItem(
	context: IExecuteSingleFunctions,
	request: ApiRequest,
): Promise<ApiResponse> {
	if (isDryRun(context)) return dryRunResponse(request, await getRunState(context).account);
	for (const vehicle of [messageBatch, eventBatch]) {
		const ticket = vehicle.batchKey({ context, request });
		if (ticket !== undefined) return await enqueue(vehicle, ticket, { context, request });
	}
	return await sendOrThrow(context, await getRunState(context).account, request);
}
