import type { IDataObject, IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';

import { asBoolean } from '../../parse/boolean';
import { asWholeNumber } from '../../parse/number';
import { parseField } from '../../parse/parser';
import { responseBody, toItems } from '../toItems';
import type { HandlerInput, RequestHandler } from './requestHandler';
import { requestForItem } from './sendRequest';
import type { ApiResponse } from '../http/httpClient';

/** OneSignal's largest page of messages, templates and journeys. */
const usualPage = 50;

/**
 * A list that OneSignal hands out by `limit` and `offset`, its rows under `property`: one item a row.
 * A row that comes twice, since others came before it while the pages were read, is given once.
 */
export const offsetPagination = (property: string, pageSize = usualPage): RequestHandler =>
	async function (requestData) {
		const wanted = itemLimit(this);
		const items: INodeExecutionData[] = [];
		const seen = new Set<unknown>();
		for (let offset = 0, more = true; more && items.length < wanted; ) {
			const limit = Math.min(pageSize, wanted - items.length);
			const answer = await requestForItem(this, withQuery(requestData, { limit, offset }));
			const rows = rowsOf(answer, property);
			items.push(
				...(await toItems(this, requestData, answer, asItems(withoutDuplicates(rows, seen)))),
			);
			offset += rows.length;
			more = rows.length === limit;
		}
		return items;
	};

/** Where the place in a list stands: in the query, and in the answer for the page after it. */
interface CursorParams {
	query: string;
	next: string;
}

/** A list in which each page names the next one by a token: one item a row. */
export const cursorPagination = (property: string, { query, next }: CursorParams): RequestHandler =>
	async function (requestData) {
		const wanted = itemLimit(this);
		const items: INodeExecutionData[] = [];
		let token: unknown = requestData.options.qs?.[query];
		for (let more = true; more && items.length < wanted; ) {
			const limit = Math.min(usualPage, wanted - items.length);
			const place = token === undefined ? { limit } : { limit, [query]: token };
			const answer = await requestForItem(this, withQuery(requestData, place));
			const rows = rowsOf(answer, property);
			items.push(...(await toItems(this, requestData, answer, asItems(rows))));
			const { [next]: following, has_more } = responseBody(answer);
			more = rows.length > 0 && Boolean(following) && following !== token && has_more !== false;
			token = following;
		}
		return items;
	};

/** The rows of a list that comes whole, as many as are wanted. */
export const limitedRows = (
	context: IExecuteSingleFunctions,
	{ body }: ApiResponse,
): INodeExecutionData[] =>
	asItems(((Array.isArray(body) ? body : []) as IDataObject[]).slice(0, itemLimit(context)));

const returnAll = { name: 'returnAll', displayName: 'Return All' };
const limit = { name: 'limit', displayName: 'Limit' };

const asLimit = asWholeNumber(1, Number.MAX_SAFE_INTEGER);

const itemLimit = (context: IExecuteSingleFunctions): number =>
	parseField(context, returnAll, asBoolean)
		? Infinity
		: (parseField(context, limit, asLimit) ?? usualPage);

const withQuery = ({ options }: HandlerInput, query: IDataObject): HandlerInput['options'] => ({
	...options,
	qs: { ...options.qs, ...query },
});

const rowsOf = (answer: ApiResponse, property: string): IDataObject[] =>
	(responseBody(answer)[property] ?? []) as IDataObject[];

const withoutDuplicates = (rows: IDataObject[], seen: Set<unknown>): IDataObject[] =>
	rows.filter(({ id }) => id === undefined || (!seen.has(id) && seen.add(id)));

const asItems = (rows: IDataObject[]): INodeExecutionData[] => rows.map((json) => ({ json }));
