import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import { loadAppAccount } from '../request/http/account';
import { byOffset, searchPages } from './listSearch';

/** The messages of the app, the newest first, fifty at a time. */
export async function searchMessages(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const pages = byOffset(this, await loadAppAccount(this), {
		url: '/notifications',
		qs: { app_id: '{app_id}' },
		property: 'notifications',
		pageSize: 50,
	});
	return await searchPages(this, pages, entryOf, filter, paginationToken);
}

/** Few messages have a name; the others are known by what they say, and when. */
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
