import type {
	DeclarativeRestApiSettings,
	IExecuteSingleFunctions,
	INodeExecutionData,
} from 'n8n-workflow';

import { heldBack, isDryRun } from '../dryRun';
import { exchange } from '../sendWithRetry';
import { travel } from '../batching/batcher';
import { joinMessages } from '../batching/messageBatch';
import { itemsFrom } from '../toItems';
import { packEvents } from '../batching/eventBatch';
import { runOf } from '../run/runState';
import type { Answer, Request } from '../http/httpClient';

/**
 * The door: what is called for each item, without waiting for the others, with the request that the fields made.
 * Look-ups of users and calls for an organization go straight to `exchange.ts`, files to `download.ts`.
 */
export async function send(
	this: IExecuteSingleFunctions,
	requestData: DeclarativeRestApiSettings.ResultOptions,
): Promise<INodeExecutionData[]> {
	return await itemsFrom(this, requestData, await ask(this, requestData.options));
}

/** One question of an item: held back in a dry run, else with those of other items where it can, or alone. */
export async function ask(context: IExecuteSingleFunctions, request: Request): Promise<Answer> {
	if (isDryRun(context)) return heldBack(request, await runOf(context).account);
	for (const vehicle of [joinMessages, packEvents]) {
		const ticket = vehicle.ticketFor({ context, request });
		if (ticket !== undefined) return await travel(vehicle, ticket, { context, request });
	}
	return await exchange(context, await runOf(context).account, request);
}
