import type { IDataObject } from 'n8n-workflow';

import type { ApiResponse, RequestResult } from '../http/httpClient';
import { targetingFields } from '../idempotency/recipients';
import { sendWithRetry } from '../sendWithRetry';
import { responseBody } from '../toItems';
import { sentEarlierWarning } from './assignKeys';
import type { BatchEntry } from './batchEntry';
import { withKey } from './messageBatch';

/** What a question has not: the recipients, and the time, since OneSignal may look for recipients only then. */
const leftOut = [...targetingFields, 'send_after', 'delayed_option', 'delivery_time_of_day'];

/**
 * Asks OneSignal whether it sent a message under a key: if so, it repeats that response. The question is a
 * message to an External ID that no user has, the key itself. So a key that OneSignal doesn't know sends
 * nothing, and the question can be repeated where its response is lost.
 */
export async function askForKey(
	{ context, account, request }: BatchEntry,
	key: string,
): Promise<RequestResult> {
	const kept = Object.entries(request.body as IDataObject).filter(
		([field]) => !leftOut.includes(field),
	);
	const body = { ...Object.fromEntries(kept), include_aliases: { external_id: [key] } };
	const result = await sendWithRetry(context, account, withKey({ ...request, body }, key));
	// Anything but a clear answer leaves the outcome unknown.
	if ('code' in result || !hasMessageId(result)) return { ...result, isAfterLostResponse: true };
	return { ...result, headers: {}, isRemembered: true, warnings: [sentEarlierWarning] };
}

const hasMessageId = (response: ApiResponse): boolean =>
	response.statusCode === 200 && Boolean(responseBody(response).id);

/** Whether OneSignal took the question for a new message, and had no recipient for it. */
export const isUnknownKey = (result: RequestResult): boolean =>
	'statusCode' in result &&
	result.statusCode === 200 &&
	!responseBody(result).id &&
	responseBody(result).errors !== undefined;
