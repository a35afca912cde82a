import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { appPath } from '../path';
import { readAccount } from '../request/account';
import { byCursor, byName, searchPages } from './pages';

/** The journeys of the app, the newest first, fifty at a time. */
export async function searchJourneys(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const pages = byCursor(this, await readAccount(this), {
		url: appPath('/journeys'),
		property: 'journeys',
		pageSize: 50,
	});
	return await searchPages(this, pages, byName, filter, paginationToken);
}
