import type { IDataObject } from 'n8n-workflow';

import type { ApiResponse } from './http/httpClient';
import { responseBody } from './toItems';

/** One page of a list, and where the next one begins; none after the last one. */
export interface Page {
	response: ApiResponse;
	rows: IDataObject[];
	next?: string;
}

type FetchPage = (query: IDataObject) => Promise<ApiResponse>;

interface List {
	/** Where a response has its rows. */
	property: string;
	/** The most rows of a page; a list without it decides for itself. */
	pageSize?: number;
	/** How many rows are wanted; all unless it says otherwise. */
	wanted?: number;
	/** Where to begin; at the beginning unless it says otherwise. */
	cursor?: string;
}

/** What a list calls its cursor: in the query, and in the response for the page after it. */
export interface CursorParams {
	query: string;
	next: string;
}

/** The pages of a list by `limit` and `offset`. */
export async function* offsetPages(
	fetchPage: FetchPage,
	{ property, pageSize, wanted = Infinity, cursor = '0' }: List & { pageSize: number },
): AsyncGenerator<Page> {
	let offset = Number(cursor);
	for (let missing = wanted; missing > 0; ) {
		const limit = Math.min(pageSize, missing);
		const response = await fetchPage({ limit, offset });
		const rows = rowsOf(response, property);
		offset += rows.length;
		missing -= rows.length;
		const isLast = rows.length < limit;
		yield { response, rows, next: isLast ? undefined : String(offset) };
		if (isLast) return;
	}
}

/** The pages of a list in which each page names the next one. */
export async function* cursorPages(
	fetchPage: FetchPage,
	{ property, pageSize, wanted = Infinity, cursor: start }: List,
	params: CursorParams,
): AsyncGenerator<Page> {
	let cursor = start;
	for (let missing = wanted; missing > 0; ) {
		const response = await fetchPage({
			...(pageSize !== undefined && { limit: Math.min(pageSize, missing) }),
			...(cursor !== undefined && { [params.query]: cursor }),
		});
		const rows = rowsOf(response, property).slice(0, missing);
		missing -= rows.length;
		const next = nextCursor(response, params, cursor);
		yield { response, rows, next: rows.length > 0 ? next : undefined };
		if (next === undefined || rows.length === 0) return;
		cursor = next;
	}
}

/** A list that names its own page as the next one would never end. */
function nextCursor(
	response: ApiResponse,
	{ next }: CursorParams,
	cursor: string | undefined,
): string | undefined {
	const { [next]: following, has_more } = responseBody(response);
	const isLast = has_more === false || !following || following === cursor;
	return isLast ? undefined : String(following);
}

const rowsOf = (response: ApiResponse, property: string): IDataObject[] =>
	(responseBody(response)[property] ?? []) as IDataObject[];
