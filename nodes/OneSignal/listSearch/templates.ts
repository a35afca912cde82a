import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { offsetPages } from '../request/pages';
import { byName, pageFetcher, searchPages } from './listSearch';

/** Which templates fit the operation that is open in the panel. */
const channels: Record<string, string> = { sendPush: 'push', sendEmail: 'email', sendSms: 'sms' };

/** The templates of the app, fifty at a time. */
export async function searchTemplates(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const channel = channels[String(this.getCurrentNodeParameter('operation'))];
	const fetchPage = await pageFetcher(this, {
		method: 'GET',
		url: '/templates',
		qs: { app_id: '{app_id}', ...(channel && { channel }) },
	});
	const list = { property: 'templates', pageSize: 50, cursor: paginationToken };
	const pages = offsetPages(fetchPage, list);
	return await searchPages(this, pages, byName, { filter, paginationToken });
}
