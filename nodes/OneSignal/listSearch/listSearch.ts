import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import { apiError } from '../request/errors/apiErrors';
import { loadAppAccount } from '../request/http/account';
import type { ApiRequest, ApiResponse } from '../request/http/httpClient';
import type { Page } from '../request/pages';
import { sendOrThrow } from '../request/sendWithRetry';

/** Messages and templates come once a second, and running workflows wait in the same queue. */
const maxPages = 5;

/** What a person typed into a dropdown, and where the last answer ended. */
export interface Search {
	filter?: string;
	paginationToken?: string;
}

/** Fetches a page of one of the app's lists. */
export async function pageFetcher(
	context: ILoadOptionsFunctions,
	request: ApiRequest,
): Promise<(query: IDataObject) => Promise<ApiResponse>> {
	const account = await loadAppAccount(context);
	return async (query) =>
		await sendOrThrow(context, account, { ...request, qs: { ...request.qs, ...query } });
}

/**
 * Entries of a dropdown, a page at a time. OneSignal can't search its lists by name, so with a search text
 * page after page is read until one has a match, as far as a person would wait for.
 */
export async function searchPages(
	context: ILoadOptionsFunctions,
	pages: AsyncIterable<Pick<Page, 'rows' | 'next'>>,
	entryOf: (row: IDataObject) => INodeListSearchItems,
	{ filter = '', paginationToken }: Search,
): Promise<INodeListSearchResult> {
	const wanted = filter.trim().toLowerCase();
	let searched = 0;
	let read = 0;
	for await (const { rows, next } of pages) {
		read += 1;
		searched += rows.length;
		const results = rows.map(entryOf).filter(({ name }) => name.toLowerCase().includes(wanted));
		if (next === undefined) return { results };
		if (results.length > 0) return { results, paginationToken: next };
		if (read < maxPages) continue;
		// Below entries that are shown, n8n asks on; without any, it would say that nothing fits.
		if (paginationToken !== undefined) return { results, paginationToken: next };
		break;
	}
	throw notAmong(context, searched);
}

const notAmong = (context: ILoadOptionsFunctions, searched: number): Error =>
	apiError(context, {
		title: `None of the first ${searched} entries has this in its name`,
		advice:
			"OneSignal can't search by name, so only these were searched. Choose 'By ID' instead of 'From List' and paste the ID from OneSignal.",
		// A list shows an error's code before its text, but this has none.
		httpCode: '',
	});

/** An entry whose value is its ID. */
export const byName = ({ id, name }: IDataObject): INodeListSearchItems => ({
	name: String(name ?? id),
	value: String(id),
});
