import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { loadAppAccount } from '../request/http/account';
import { byName, byOffset, searchPages } from './listSearch';

/** Which templates fit the operation that is open in the panel. */
const channels: Record<string, string> = { sendPush: 'push', sendEmail: 'email', sendSms: 'sms' };

/** The templates of the app, fifty at a time. */
export async function searchTemplates(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const account = await loadAppAccount(this);
	const channel = channels[String(this.getCurrentNodeParameter('operation'))];
	const pages = byOffset(this, account, {
		url: '/templates',
		qs: { app_id: '{app_id}', ...(channel && { channel }) },
		property: 'templates',
		pageSize: 50,
	});
	return await searchPages(this, pages, byName, filter, paginationToken);
}
