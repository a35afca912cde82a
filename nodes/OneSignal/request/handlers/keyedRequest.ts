import { assignKeys } from '../batching/assignKeys';
import { enqueue } from '../batching/batcher';
import type { BatchEntry, KeyedKind } from '../batching/batchEntry';
import { customMessages } from '../batching/customMessages';
import { events as eventKind } from '../batching/eventBatch';
import { liveActivities } from '../batching/liveActivities';
import { messages } from '../batching/sendMessages';
import { dryRunResponse } from '../dryRun';
import { settingsOf } from '../run/settings';
import { toItems } from '../toItems';
import type { RequestHandler } from './requestHandler';

/** Sends what carries an idempotency key, with the requests of the run's other items. */
const keyedRequest = (kind: KeyedKind): RequestHandler => {
	const dryRunAll = dryRunOf(kind);
	return async function (input) {
		const sendAll = settingsOf(this).isDryRun(this) ? dryRunAll : kind.sendAll;
		return await toItems(this, input, await enqueue(this, input.options, kind, sendAll));
	};
};

/** Shows each request with its key, and sends none. */
const dryRunOf = ({ withKey }: KeyedKind) =>
	async function (all: BatchEntry[]): Promise<void> {
		const keys = assignKeys(all, all);
		for (const [{ request, account, resolve }, key] of keys) {
			resolve(dryRunResponse(withKey(request, key), account));
		}
	};

export const messageRequest = keyedRequest(messages);
export const customMessageRequest = keyedRequest(customMessages);
export const liveActivityRequest = keyedRequest(liveActivities);
export const eventRequest = keyedRequest(eventKind);
