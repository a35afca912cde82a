import type { IDataObject } from 'n8n-workflow';

import { validationError } from '../../parse/validationError';
import { settingsOf } from '../run/settings';
import type { BatchEntry } from '../batching/batchEntry';
import { uuidFrom } from './deriveKey';

/**
 * A key of the person's own, such as an order ID, as OneSignal takes it. OneSignal sends nothing for a key
 * it knows, with any body: so the same text makes one key per app and channel.
 */
export const keyFromCustom = (text: string, { account, request }: BatchEntry): string =>
	uuidFrom([account.appId, (request.body as IDataObject).target_channel ?? null, text]);

/** Refuses a key that two items of a run share although their content differs: one would be left out. */
export function requireSameContent(first: BatchEntry, other: BatchEntry): void {
	if (JSON.stringify(first.request.body) === JSON.stringify(other.request.body)) return;
	const { idempotencyKey } = settingsOf(other.context).labels;
	throw validationError(
		other.context,
		`'${idempotencyKey}' is the same as for item ${first.item}, but the content differs`,
		"OneSignal would skip this item. Add something unique to the key, such as the item's order ID.",
	);
}
