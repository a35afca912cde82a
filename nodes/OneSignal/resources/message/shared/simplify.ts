import type { IDataObject } from 'n8n-workflow';

import { simplifiedBy } from '../../../output/simplify';

/**
 * The figures of a message under plain names: OneSignal calls unsubscribed recipients `failed`, failed
 * deliveries `errored` and clicks `converted`.
 */
export const simplifyMessage = simplifiedBy((message: IDataObject): IDataObject => {
	const { successful, failed, errored, converted } = message;
	const delivered = Number(successful ?? 0);
	const reached = delivered + Number(failed ?? 0) + Number(errored ?? 0);
	return {
		id: message.id,
		name: message.name ?? null,
		status: statusOf(message),
		sendAt: asTime(message.send_after ?? message.queued_at),
		delivered: successful ?? null,
		unsubscribed: failed ?? null,
		failed: errored ?? null,
		clicked: converted ?? null,
		deliveryRate: rate(delivered, reached),
		clickRate: rate(Number(converted ?? 0), delivered),
	};
});

function statusOf({ canceled, completed_at, send_after }: IDataObject): string {
	if (canceled) return 'canceled';
	if (completed_at) return 'sent';
	return Number(send_after ?? 0) * 1000 > Date.now() ? 'scheduled' : 'sending';
}

const asTime = (unixSeconds: unknown): string | null =>
	typeof unixSeconds === 'number' ? new Date(unixSeconds * 1000).toISOString() : null;

/** A share from 0 to 1, with four digits; `null` without recipients. */
const rate = (part: number, whole: number): number | null =>
	whole > 0 ? Math.round((part / whole) * 10_000) / 10_000 : null;
