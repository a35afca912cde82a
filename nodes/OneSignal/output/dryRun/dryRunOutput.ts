import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { describeRequest } from '../../request/dryRun';
import type { ApiResponse } from '../../request/http/httpClient';
import { messageWarnings, type EmailRules } from './messageWarnings';
import { previewOf } from './preview';
import { templateOf } from './readTemplate';

/** What the dry run of a message shows: warnings first. A change of a live activity has no key. */
export async function dryRunOutput(
	item: IExecuteSingleFunctions,
	response: ApiResponse,
	rules?: EmailRules,
): Promise<IDataObject> {
	const message = response.request?.body as IDataObject;
	const template = await templateOf(item, message);
	const content = template && 'content' in template ? { ...template.content, ...message } : message;
	const { idempotency_key: idempotencyKey } = message;
	return {
		status: 'dryRun',
		warnings: messageWarnings(item, message, content, template, rules),
		preview: previewOf(message, content),
		...(idempotencyKey !== undefined && { idempotencyKey }),
		...describeRequest(response),
	};
}
