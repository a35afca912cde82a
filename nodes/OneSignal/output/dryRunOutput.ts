import type { IDataObject } from 'n8n-workflow';

import { describeRequest } from '../request/dryRun';
import type { ApiResponse } from '../request/http/httpClient';
import { previewOf } from './preview';
import { warningsFor } from './dryRunWarnings';

/** What the dry run of a message shows; a change of a live activity has no key. */
export function dryRunOutput(response: ApiResponse): IDataObject {
	const message = response.request?.body as IDataObject;
	const { idempotency_key: idempotencyKey } = message;
	return {
		status: 'dryRun',
		warnings: warningsFor(message),
		preview: previewOf(message),
		...(idempotencyKey !== undefined && { idempotencyKey }),
		...describeRequest(response),
	};
}
