import { NodeApiError } from 'n8n-workflow';
import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { isoTime } from '../../../../output/isoTime';
import { exportFile } from '../../../../request/handlers/exportRequest';
import { appAccountOf } from '../../../../request/http/account';
import type { ApiRequest } from '../../../../request/http/httpClient';
import { perRun } from '../../../../request/run/perRun';
import type { EventFacts, MessageFacts, UserFacts } from './facts';
import { readEvents } from './readEvents';

/** Exports of a run by app and path, the latest ones: each may have a million rows. */
const exported = perRun(() => new Map<string, Promise<IDataObject[]>>());
const maxExports = 20;

async function rowsOf(item: IExecuteSingleFunctions, request: ApiRequest): Promise<IDataObject[]> {
	const cache = exported(item);
	const { appId } = await appAccountOf(item);
	const key = `${appId} ${request.url}`;
	const rows =
		cache.get(key) ?? exportFile(item, request).then(({ items }) => items.map(({ json }) => json));
	cache.set(key, rows);
	if (cache.size > maxExports) cache.delete([...cache.keys()][0]);
	return await rows;
}

/** Without the item that asked first: the export may be that of another one. */
const wordsOf = ({ message }: Error): string => message.replace(/ \[item \d+\]$/, '');

/** An export that OneSignal doesn't make leaves something unknown; it's no error. */
async function unlessRefused<T>(
	item: IExecuteSingleFunctions,
	asked: Promise<T>,
	otherwise: (why: string) => T,
): Promise<T> {
	return await asked.catch((refused: Error) => {
		item.getExecutionCancelSignal()?.throwIfAborted();
		if (refused instanceof NodeApiError) return otherwise(wordsOf(refused));
		throw refused;
	});
}

/** What became of the message for the user, by the events that OneSignal exports. */
export async function exportEvents(
	item: IExecuteSingleFunctions,
	message: MessageFacts,
	user: UserFacts,
): Promise<EventFacts> {
	const url = `/notifications/${message.id}/export_events`;
	const request: ApiRequest = { method: 'POST', url, qs: { app_id: '{app_id}' } };
	const read = rowsOf(item, request).then((rows) => readEvents(rows, message, user));
	return await unlessRefused<EventFacts>(item, read, (why) => ({ status: 'unavailable', why }));
}

/** The user with the times since when subscriptions are unsubscribed, which only an export tells. */
export async function withUnsubscribeTimes(
	item: IExecuteSingleFunctions,
	user: UserFacts,
): Promise<UserFacts> {
	const request: ApiRequest = {
		method: 'POST',
		url: '/players/csv_export',
		qs: { app_id: '{app_id}' },
		body: { extra_fields: ['unsubscribed_at'] },
	};
	const rows = await unlessRefused(item, rowsOf(item, request), () => []);
	const ids = new Set(user.subscriptions.map(({ id }) => id));
	const times = new Map(
		rows
			.filter(({ id }) => ids.has(String(id)))
			.map((row) => [row.id, Date.parse(String(isoTime(row.unsubscribed_at)))]),
	);
	const timeOf = (id: string): number | undefined => times.get(id) || undefined;
	return {
		...user,
		subscriptions: user.subscriptions.map((one) =>
			one.isSubscribed ? one : { ...one, unsubscribedAt: timeOf(one.id) },
		),
	};
}
