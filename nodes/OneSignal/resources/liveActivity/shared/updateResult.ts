import type { IDataObject, IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';

import { dryRunOutput } from '../../../output/dryRunOutput';
import { keyedOutput } from '../../../output/keyedOutput';
import { responseBody } from '../../../request/toItems';
import type { ApiResponse } from '../../../request/http/httpClient';

/** What the start came to, with the key under which it was requested. */
export async function reportActivity(
	this: IExecuteSingleFunctions,
	_items: INodeExecutionData[],
	response: ApiResponse,
): Promise<INodeExecutionData[]> {
	if (response.isDryRun) return [{ json: dryRunOutput(response) }];
	const { notification_id: messageId } = responseBody(response);
	const { activity_id: activityId } = response.request?.body as IDataObject;
	return [{ json: { activityId, messageId: messageId ?? null, ...keyedOutput(response) } }];
}

/** What became of a change, in OneSignal's own words. */
export async function reportChange(
	this: IExecuteSingleFunctions,
	items: INodeExecutionData[],
	answer: ApiResponse,
): Promise<INodeExecutionData[]> {
	return answer.isDryRun ? [{ json: dryRunOutput(answer) }] : items;
}
