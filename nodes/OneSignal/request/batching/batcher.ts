import { sleep } from 'n8n-workflow';
import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { appAccountOf } from '../http/account';
import type { ApiRequest, ApiResponse } from '../http/httpClient';
import { perRun } from '../run/perRun';
import { throwIfItemFailed, whenAllReady } from '../run/startItems';
import type { BatchEntry, KeyedKind } from './batchEntry';

type SendAll = KeyedKind['sendAll'];

/** The entries of a run that wait for the others, by what will send them. */
const openBatches = perRun(() => new Map<SendAll, BatchEntry[]>());

/**
 * Holds the request of an item until every item of the run has its own ready, then sends them together: only
 * then is it known which of them reach the same people, or can leave as one.
 */
export async function enqueue(
	context: IExecuteSingleFunctions,
	request: ApiRequest,
	kind: KeyedKind,
	sendAll: SendAll = kind.sendAll,
): Promise<ApiResponse> {
	const account = await appAccountOf(context);
	const body = request.body as IDataObject;
	return await new Promise((resolve, reject) => {
		const batches = openBatches(context);
		const waiting = batches.get(sendAll) ?? [];
		waiting.push({
			...{ context, account, request, resolve, reject },
			item: context.getItemIndex(),
			audience: kind.audienceOf(body),
			content: kind.contentOf(body),
		});
		if (waiting.length > 1) void whenAllReady(context);
		else void flush(context, sendAll, waiting);
		batches.set(sendAll, waiting);
	});
}

async function flush(
	context: IExecuteSingleFunctions,
	sendAll: SendAll,
	entries: BatchEntry[],
): Promise<void> {
	await whenAllReady(context);
	// Where n8n's own routing runs the node, the items that start together come in one go.
	await sleep(0);
	openBatches(context).delete(sendAll);
	entries.sort((a, b) => a.item - b.item);
	try {
		context.getExecutionCancelSignal()?.throwIfAborted();
		// A corrected item that comes along on Retry would change what leaves together.
		throwIfItemFailed(context);
		await sendAll(entries);
	} catch (error) {
		for (const { reject } of entries) reject(error);
	}
}
