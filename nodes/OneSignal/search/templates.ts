import { sleep } from 'n8n-workflow';
import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { readAccount } from '../request/account';
import { bodyOf } from '../request/output';
import { exchange } from '../request/wire';

const pageSize = 50;

/** Which templates fit the operation that is open in the panel. */
const channels: Record<string, string> = { sendPush: 'push', sendEmail: 'email', sendSms: 'sms' };

/**
 * The templates of the account, fifty at a time. OneSignal cannot search them by name, so with a search
 * text page after page is read until one has a match: one a second, as OneSignal allows.
 */
export async function searchTemplates(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const account = await readAccount(this);
	const channel = channels[String(this.getCurrentNodeParameter('operation'))];
	for (let offset = Number(paginationToken ?? 0); ; offset += pageSize) {
		const qs: IDataObject = { app_id: '{app_id}', limit: pageSize, offset };
		if (channel) qs.channel = channel;
		const answer = await exchange(this, account, { method: 'GET', url: '/templates', qs });
		const page = (bodyOf(answer).templates ?? []) as Array<{ id: string; name: string }>;
		const results = page
			.filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase()))
			.map(({ id, name }) => ({ name, value: id }));
		if (page.length < pageSize) return { results };
		if (results.length > 0) return { results, paginationToken: String(offset + pageSize) };
		await sleep(1000);
	}
}
