import type { IDataObject, INodeExecutionData, PostReceiveAction } from 'n8n-workflow';

import { isObject } from '../../../parse/json';

/** The response as it came: one item for each entry of a list. */
export const responseItems: PostReceiveAction = async function (_items, { body }) {
	const entries: unknown[] = Array.isArray(body) ? body : [body];
	return entries.map((each): INodeExecutionData => ({ json: asJson(each) }));
};

/** Nothing came with what OneSignal only confirms. */
const asJson = (entry: unknown): IDataObject => {
	if (isObject(entry)) return entry;
	return entry === '' || entry === null || entry === undefined
		? { success: true }
		: { value: entry as IDataObject[string] };
};
