import type { IDataObject, IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';

import { dryRunOutput } from '../../../output/dryRunOutput';
import { responseBody } from '../../../request/toItems';
import type { ApiResponse } from '../../../request/http/httpClient';

/** The outcome of a start, with the idempotency key it was requested with. */
export async function reportStart(
	this: IExecuteSingleFunctions,
	_items: INodeExecutionData[],
	answer: ApiResponse,
): Promise<INodeExecutionData[]> {
	if (answer.isDryRun) return [{ json: dryRunOutput(answer) }];
	const { activity_id: activityId, idempotency_key: idempotencyKey } = answer.request
		?.body as IDataObject;
	const { notification_id: id } = responseBody(answer);
	const isReplay = String(answer.headers['idempotent-replayed'] ?? '') === 'true';
	const json = {
		status: statusOf(id),
		activityId,
		...(id !== undefined && { id }),
		idempotencyKey,
		...(isReplay && { alreadySent: true }),
	};
	return [{ json }];
}

/** The outcome of an update or an end. */
export async function reportUpdate(
	this: IExecuteSingleFunctions,
	_items: INodeExecutionData[],
	answer: ApiResponse,
): Promise<INodeExecutionData[]> {
	if (answer.isDryRun) return [{ json: dryRunOutput(answer) }];
	const { id } = responseBody(answer);
	const json = {
		status: statusOf(id),
		activityId: activityIdIn(answer),
		...(id !== undefined && { id }),
	};
	return [{ json }];
}

/** Only an ID proves that OneSignal sent it. */
const statusOf = (id: unknown): string => (id ? 'sent' : 'unknown');

const activityIdIn = ({ request }: ApiResponse): string =>
	decodeURIComponent(/\/live_activities\/([^/]+)/.exec(request?.url ?? '')?.[1] ?? '');
