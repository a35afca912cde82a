import { messageAudience } from '../idempotency/recipients';
import { answerFromMemory, assignKeys } from './assignKeys';
import type { BatchEntry, KeyedKind } from './batchEntry';
import { messageBatch, withKey } from './messageBatch';
import { sendBatch, settleBatch } from './sendBatch';

/** Starts of live activities: one request for each item. */
export const liveActivities: KeyedKind = {
	audienceOf: (body) => [`activity ${String(body.activity_id)}`, ...messageAudience(body)],
	contentOf: (body) => JSON.stringify(body),
	withKey,
	remembered: (id) => ({ statusCode: 201, body: { notification_id: id } }),
	sendAll,
};

async function sendAll(all: BatchEntry[]): Promise<void> {
	const unsent = answerFromMemory(all, liveActivities);
	const keys = assignKeys(unsent, all);
	await Promise.all(
		[...keys].map(async ([entry, key]) => {
			const batch = messageBatch([entry], key);
			settleBatch(batch, await sendBatch(batch));
		}),
	);
}
