import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { appPath } from '../properties/pathParam';
import { cursorPages } from '../request/pages';
import { byName, pageFetcher, searchPages } from './listSearch';

/** The journeys of the app, the newest first, fifty at a time. */
export async function searchJourneys(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const fetchPage = await pageFetcher(this, { method: 'GET', url: appPath('/journeys') });
	const list = { property: 'journeys', pageSize: 50, cursor: paginationToken };
	const pages = cursorPages(fetchPage, list, { query: 'cursor', next: 'next_cursor' });
	return await searchPages(this, pages, byName, { filter, paginationToken });
}
