import type {
	IDataObject,
	IExecuteSingleFunctions,
	IN8nHttpFullResponse,
	INodeExecutionData,
} from 'n8n-workflow';

import { isRawRequested } from '../../../output/simplify';
import type { ApiResponse } from '../../../request/http/httpClient';

/** OneSignal answers with little or nothing here; what was sent says the rest. */
export async function simplifySubscription(
	this: IExecuteSingleFunctions,
	items: INodeExecutionData[],
	answer: IN8nHttpFullResponse,
): Promise<INodeExecutionData[]> {
	if (isRawRequested(this)) return items;
	const sent = subscriptionIn((answer as ApiResponse).request?.body as IDataObject | undefined);
	return items.map(({ json }) => {
		const { id, type, token, enabled } = { ...sent, ...subscriptionIn(json) };
		return { json: { id: id ?? null, type, token, enabled: enabled ?? true } };
	});
}

const subscriptionIn = (body: IDataObject | undefined): IDataObject =>
	(body?.subscription ?? {}) as IDataObject;
