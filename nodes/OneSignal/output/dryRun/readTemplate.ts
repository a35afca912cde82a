import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { isObject } from '../../parse/json';
import { appAccountOf, type Account } from '../../request/http/account';
import { sendOnce } from '../../request/http/httpClient';
import { isSuccessStatus } from '../../request/http/responseProof';
import { perRun } from '../../request/run/perRun';
import { responseBody } from '../../request/toItems';

/** A template as OneSignal has it, or why it isn't known. */
export type ReadTemplate =
	| { channel: string; content: IDataObject }
	| { failure: 'missing' | 'unreadable' };

const templates = perRun(() => new Map<string, Promise<ReadTemplate>>());

/** The template that a message uses; each is read once a run. A dry run only reads, and changes nothing. */
export async function templateOf(
	item: IExecuteSingleFunctions,
	{ template_id: id }: IDataObject,
): Promise<ReadTemplate | undefined> {
	if (typeof id !== 'string') return undefined;
	const account = await appAccountOf(item);
	const known = templates(item);
	const key = `${account.appId} ${id}`;
	const template = known.get(key) ?? readTemplate(item, account, id);
	known.set(key, template);
	return await template;
}

/** One attempt: a dry run is no reason to wait for OneSignal. */
async function readTemplate(
	item: IExecuteSingleFunctions,
	account: Account,
	id: string,
): Promise<ReadTemplate> {
	const result = await sendOnce(item, account, {
		method: 'GET',
		url: `/templates/${encodeURIComponent(id)}`,
		qs: { app_id: '{app_id}' },
	});
	if ('code' in result) return { failure: 'unreadable' };
	const { channel, content } = responseBody(result);
	if (isSuccessStatus(result.statusCode) && isObject(content)) {
		return { channel: String(channel ?? '').toLowerCase(), content };
	}
	return { failure: result.statusCode === 404 ? 'missing' : 'unreadable' };
}
