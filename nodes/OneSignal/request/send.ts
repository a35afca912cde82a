import type {
	DeclarativeRestApiSettings,
	IExecutePaginationFunctions,
	IExecuteSingleFunctions,
	INodeExecutionData,
} from 'n8n-workflow';

import { itemsFrom } from './output';
import { runOf } from './run';
import { exchange, type Answer, type Request } from './wire';

/**
 * The door: what n8n calls for each item, all items at once, with the request that the fields made.
 * Nothing else in the package sends anything for an item.
 */
export async function send(
	this: IExecutePaginationFunctions,
	requestData: DeclarativeRestApiSettings.ResultOptions,
): Promise<INodeExecutionData[]> {
	return await itemsFrom(this, requestData, await ask(this, requestData.options));
}

/** One question of an item. Whether it waits, travels with others or is asked again is decided here. */
export async function ask(context: IExecuteSingleFunctions, request: Request): Promise<Answer> {
	return await exchange(context, await runOf(context).account, request);
}
