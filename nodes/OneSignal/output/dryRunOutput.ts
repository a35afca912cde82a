import type { IDataObject } from 'n8n-workflow';

import { describeRequest } from '../request/dryRun';
import type { ApiResponse } from '../request/http/httpClient';
import { warningsFor } from './dryRunWarnings';

/** What the dry run of a message shows; a change of a live activity has no key. */
export function dryRunOutput(answer: ApiResponse): IDataObject {
	const message = answer.request?.body as IDataObject;
	const { idempotency_key: idempotencyKey } = message;
	return {
		dryRun: true,
		sent: false,
		...(idempotencyKey !== undefined && { idempotencyKey }),
		findings: warningsFor(message),
		...describeRequest(answer),
	};
}
