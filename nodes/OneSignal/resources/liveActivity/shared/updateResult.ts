import type { IDataObject, IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';

import { dryRunOutput } from '../../../output/dryRunOutput';
import { responseBody } from '../../../request/toItems';
import type { ApiResponse } from '../../../request/http/httpClient';

/** What the start came to, with the key under which it was asked for. */
export async function reportActivity(
	this: IExecuteSingleFunctions,
	_items: INodeExecutionData[],
	answer: ApiResponse,
): Promise<INodeExecutionData[]> {
	if (answer.isDryRun) return [{ json: dryRunOutput(answer) }];
	const sent = answer.request?.body as IDataObject;
	const { notification_id: notificationId, ...rest } = responseBody(answer);
	const json = {
		activityId: sent.activity_id,
		notificationId: notificationId ?? null,
		idempotencyKey: sent.idempotency_key,
		replayed: String(answer.headers['idempotent-replayed'] ?? '') === 'true',
		...rest,
	};
	return [{ json }];
}

/** What became of a change, in OneSignal's own words. */
export async function reportChange(
	this: IExecuteSingleFunctions,
	items: INodeExecutionData[],
	answer: ApiResponse,
): Promise<INodeExecutionData[]> {
	return answer.isDryRun ? [{ json: dryRunOutput(answer) }] : items;
}
