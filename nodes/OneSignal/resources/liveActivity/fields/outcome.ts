import type {
	IDataObject,
	IExecuteSingleFunctions,
	IN8nHttpFullResponse,
	INodeExecutionData,
} from 'n8n-workflow';

import { bodyOf } from '../../../request/output';
import type { Answer } from '../../../request/wire';

/** What the start came to, with the key under which it was asked for. */
export async function reportActivity(
	this: IExecuteSingleFunctions,
	_items: INodeExecutionData[],
	answer: IN8nHttpFullResponse,
): Promise<INodeExecutionData[]> {
	const sent = (answer as Answer).request?.body as IDataObject;
	const { notification_id: notificationId, ...rest } = bodyOf(answer);
	const json = {
		activityId: sent.activity_id,
		notificationId: notificationId ?? null,
		idempotencyKey: sent.idempotency_key,
		replayed: String(answer.headers['idempotent-replayed'] ?? '') === 'true',
		...rest,
	};
	return [{ json }];
}
