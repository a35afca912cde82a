import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { appPath } from '../properties/pathParam';
import { loadAppAccount } from '../request/http/account';
import { byCursor, byName, searchPages } from './listSearch';

/** The journeys of the app, the newest first, fifty at a time. */
export async function searchJourneys(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const pages = byCursor(this, await loadAppAccount(this), {
		url: appPath('/journeys'),
		property: 'journeys',
		pageSize: 50,
	});
	return await searchPages(this, pages, byName, filter, paginationToken);
}
