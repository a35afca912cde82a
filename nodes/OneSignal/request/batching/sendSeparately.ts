import { answerFromMemory, assignKeys } from './assignKeys';
import type { KeyedKind } from './batchEntry';
import { messageBatch } from './messageBatch';
import { sendBatch, settleBatch } from './sendBatch';

/** A kind of request that leaves as one request for each item, even where items say the same. */
export const sendSeparately = (kind: Omit<KeyedKind, 'sendAll'>): KeyedKind => ({
	...kind,
	async sendAll(all) {
		const unsent = answerFromMemory(all, kind);
		const keys = assignKeys(unsent, all);
		await Promise.all(
			[...keys].map(async ([entry, key]) => {
				const batch = messageBatch([entry], key);
				await settleBatch(batch, await sendBatch(batch));
			}),
		);
	},
});
