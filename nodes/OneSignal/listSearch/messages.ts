import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import { offsetPages } from '../request/pages';
import { pageFetcher, searchPages } from './listSearch';

/** The messages of the app, the newest first, fifty at a time. */
export async function searchMessages(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const fetchPage = await pageFetcher(this, {
		method: 'GET',
		url: '/notifications',
		qs: { app_id: '{app_id}' },
	});
	const list = { property: 'notifications', pageSize: 50, cursor: paginationToken };
	const pages = offsetPages(fetchPage, list);
	return await searchPages(this, pages, entryOf, { filter, paginationToken });
}

/** Few messages have a name: the others are listed by their text and time. */
function entryOf(message: IDataObject): INodeListSearchItems {
	const { id, name, headings, contents, email_subject, send_after, queued_at } = message;
	const words = name || email_subject || inEnglish(headings) || inEnglish(contents) || id;
	const at = new Date(Number(send_after ?? queued_at ?? 0) * 1000).toISOString();
	return {
		name: `${String(words).slice(0, 60)} (${at.slice(0, 16).replace('T', ' ')})`,
		value: String(id),
	};
}

const inEnglish = (texts: unknown): string | undefined => (texts as { en?: string } | null)?.en;
