import type {
	DeclarativeRestApiSettings,
	IExecuteSingleFunctions,
	INodeExecutionData,
} from 'n8n-workflow';

import { heldBack, isDryRun } from './dryRun';
import { exchange } from './exchange';
import { travel } from './gather';
import { joinMessages } from './joinMessages';
import { itemsFrom } from './output';
import { packEvents } from './packEvents';
import { runOf } from './run';
import type { Answer, Request } from './wire';

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
