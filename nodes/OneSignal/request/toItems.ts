import type {
	IDataObject,
	IExecuteSingleFunctions,
	IN8nHttpFullResponse,
	INodeExecutionData,
} from 'n8n-workflow';

import type { ApiResponse } from './http/httpClient';
import type { HandlerInput } from './handlers/requestHandler';

/**
 * What an answer becomes for the item that asked: the operation's own steps, then a link back to the
 * item. n8n would run the steps itself, but only for a request of its own.
 */
export async function toItems(
	context: IExecuteSingleFunctions,
	{ postReceive }: HandlerInput,
	answer: ApiResponse,
	rows: INodeExecutionData[] = [{ json: responseBody(answer) }],
): Promise<INodeExecutionData[]> {
	let items = rows;
	for (const action of postReceive.flatMap((each) => each.actions)) {
		if (typeof action === 'function') items = await action.call(context, items, answer);
	}
	return items.map((item) => ({
		...item,
		json: withoutError(item.json),
		pairedItem: { item: context.getItemIndex() },
	}));
}

/** The answer as an object; an empty or unreadable body is {}. */
export const responseBody = ({ body }: IN8nHttpFullResponse): IDataObject =>
	typeof body === 'object' && body !== null ? (body as IDataObject) : {};

/** n8n repeats a successful node whose output has an `error`: such a key moves to `errorDetails`. */
function withoutError(json: IDataObject): IDataObject {
	if (!('error' in json)) return json;
	const { error, ...rest } = json;
	return { ...rest, errorDetails: error };
}

/** What n8n users expect of every Delete. */
export const reportDeleted = async (): Promise<INodeExecutionData[]> => [
	{ json: { deleted: true } },
];
