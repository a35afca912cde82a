import type { IDataObject, IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';

import { dryRunOutput } from '../../../output/dryRun/dryRunOutput';
import { keyedOutput } from '../../../output/keyedOutput';
import { responseBody } from '../../../request/toItems';
import type { ApiResponse } from '../../../request/http/httpClient';

/** The outcome of a start, with the idempotency key it was requested with. */
export async function reportStart(
	this: IExecuteSingleFunctions,
	_items: INodeExecutionData[],
	response: ApiResponse,
): Promise<INodeExecutionData[]> {
	if (response.isDryRun) return [{ json: await dryRunOutput(this, response) }];
	const { activity_id: activityId } = response.request?.body as IDataObject;
	const { notification_id: id } = responseBody(response);
	return [{ json: { status: 'sent', activityId, id, ...keyedOutput(response) } }];
}

/** The outcome of an update or an end. */
export async function reportUpdate(
	this: IExecuteSingleFunctions,
	_items: INodeExecutionData[],
	response: ApiResponse,
): Promise<INodeExecutionData[]> {
	if (response.isDryRun) return [{ json: await dryRunOutput(this, response) }];
	const { id } = responseBody(response);
	return [{ json: { status: 'sent', activityId: activityIdIn(response), id } }];
}

const activityIdIn = ({ request }: ApiResponse): string =>
	decodeURIComponent(/\/live_activities\/([^/]+)/.exec(request?.url ?? '')?.[1] ?? '');
