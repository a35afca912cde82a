import type { IDataObject, IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';

import type { ApiRequest, ApiResponse } from '../http/httpClient';
import { cursorPages, offsetPages, type CursorParams, type Page } from '../pages';
import { settingsOf } from '../run/settings';
import { toItems } from '../toItems';
import type { HandlerInput, RequestHandler } from './requestHandler';
import { requestForItem } from './sendRequest';

/** OneSignal's largest page of messages, templates and journeys. */
const usualPageSize = 50;

/** A list by `limit` and `offset`, its rows under `property`: one item for each row. */
export const offsetPagination = (property: string, pageSize = usualPageSize): RequestHandler =>
	async function (input) {
		const wanted = settingsOf(this).itemLimit(this);
		const fetchPage = async (query: IDataObject) => await fetchWith(this, input, query);
		return await collect(
			this,
			input,
			wanted,
			offsetPages(fetchPage, { property, pageSize, wanted }),
		);
	};

/** How the pages of a list are fetched. */
interface PageOptions {
	/** The most rows of a page; `undefined` where OneSignal alone decides. */
	pageSize?: number;
	send: (item: IExecuteSingleFunctions, request: ApiRequest) => Promise<ApiResponse>;
}

/** A list in which each page names the next one by a token: one item for each row. */
export const cursorPagination = (
	property: string,
	params: CursorParams,
	{ pageSize, send }: PageOptions = { pageSize: usualPageSize, send: requestForItem },
): RequestHandler =>
	async function (input) {
		const wanted = settingsOf(this).itemLimit(this);
		const fetchPage = async (query: IDataObject) => await fetchWith(this, input, query, send);
		const cursor = input.options.qs?.[params.query] as string | undefined;
		const list = { property, pageSize, wanted, cursor };
		return await collect(this, input, wanted, cursorPages(fetchPage, list, params));
	};

/** The same where OneSignal documents no size of a page. */
export const unsizedCursorPagination = (property: string, params: CursorParams): RequestHandler =>
	cursorPagination(property, params, { send: requestForItem });

const fetchWith = async (
	item: IExecuteSingleFunctions,
	{ options }: HandlerInput,
	query: IDataObject,
	send: PageOptions['send'] = requestForItem,
): Promise<ApiResponse> => await send(item, { ...options, qs: { ...options.qs, ...query } });

/** A row that comes twice, since others were added while the pages were read, is returned once. */
async function collect(
	item: IExecuteSingleFunctions,
	input: HandlerInput,
	wanted: number,
	pages: AsyncIterable<Page>,
): Promise<INodeExecutionData[]> {
	const items: INodeExecutionData[] = [];
	const seen = new Set<unknown>();
	for await (const { response, rows } of pages) {
		const unseen = rows.filter(({ id }) => id === undefined || (!seen.has(id) && seen.add(id)));
		items.push(...(await toItems(item, input, response, asItems(unseen))));
		if (items.length >= wanted) break;
	}
	return items;
}

/** The rows of a list that comes whole, as many as are wanted. */
export const limitedRows = (
	item: IExecuteSingleFunctions,
	{ body }: ApiResponse,
): INodeExecutionData[] =>
	asItems((body as unknown as IDataObject[]).slice(0, settingsOf(item).itemLimit(item)));

const asItems = (rows: IDataObject[]): INodeExecutionData[] => rows.map((json) => ({ json }));
