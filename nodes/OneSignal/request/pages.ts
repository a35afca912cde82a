import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	INodeExecutionData,
} from 'n8n-workflow';

import { bodyOf, itemsFrom } from './output';
import { ask } from './send';

/** OneSignal's largest page of messages and templates. */
const pageSize = 50;

/** A list that OneSignal hands out by `limit` and `offset`, its rows under `property`: one item a row. */
export const offsetPages = (property: string) =>
	async function (
		this: IExecutePaginationFunctions,
		requestData: DeclarativeRestApiSettings.ResultOptions,
	): Promise<INodeExecutionData[]> {
		const returnAll = this.getNodeParameter('returnAll', false) as boolean;
		const wanted = returnAll ? Infinity : (this.getNodeParameter('limit', pageSize) as number);
		const items: INodeExecutionData[] = [];
		for (let more = true; more && items.length < wanted; ) {
			const limit = Math.min(pageSize, wanted - items.length);
			const qs = { ...requestData.options.qs, limit, offset: items.length };
			const answer = await ask(this, { ...requestData.options, qs });
			const rows = (bodyOf(answer)[property] ?? []) as IDataObject[];
			items.push(...(await itemsFrom(this, requestData, answer, asItems(rows))));
			more = rows.length === limit;
		}
		return items;
	};

const asItems = (rows: IDataObject[]): INodeExecutionData[] => rows.map((json) => ({ json }));
