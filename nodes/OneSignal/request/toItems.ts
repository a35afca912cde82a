import type {
	IDataObject,
	IExecuteSingleFunctions,
	IN8nHttpFullResponse,
	INodeExecutionData,
} from 'n8n-workflow';

import type { HandlerInput } from './handlers/requestHandler';
import type { ApiResponse } from './http/httpClient';

/**
 * What a response becomes for the item that asked: the operation's own steps, then a link back to the item.
 * n8n would run the steps itself, but only for a request of its own.
 */
export async function toItems(
	item: IExecuteSingleFunctions,
	{ postReceive }: HandlerInput,
	response: ApiResponse,
	rows: INodeExecutionData[] = [{ json: responseBody(response) }],
): Promise<INodeExecutionData[]> {
	let items = rows;
	for (const action of postReceive.flatMap((each) => each.actions)) {
		if (typeof action === 'function') items = await action.call(item, items, response);
	}
	return items.map((each) => ({
		...each,
		json: withoutError(each.json),
		pairedItem: { item: item.getItemIndex() },
	}));
}

/** The body as an object; an empty or unreadable one is {}. */
export const responseBody = ({ body }: IN8nHttpFullResponse): IDataObject =>
	typeof body === 'object' && body !== null ? (body as IDataObject) : {};

/** n8n repeats a successful node whose output has an `error`: such a key moves to `errorDetails`. */
function withoutError(json: IDataObject): IDataObject {
	if (!('error' in json)) return json;
	const { error, ...rest } = json;
	return { ...rest, errorDetails: error };
}
