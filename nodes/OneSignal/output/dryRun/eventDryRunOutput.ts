import type { IDataObject } from 'n8n-workflow';

import { describeRequest } from '../../request/dryRun';
import type { ApiResponse } from '../../request/http/httpClient';
import { definedFields } from '../definedFields';
import { textWarnings } from './textWarnings';

/** What the dry run of a custom event shows: warnings first. */
export function eventDryRunOutput(response: ApiResponse): IDataObject {
	const { events } = response.request?.body as { events: IDataObject[] };
	const [event] = events;
	const { name, external_id, onesignal_id, properties, timestamp, idempotency_key } = event;
	return {
		status: 'dryRun',
		warnings: textWarnings(event),
		preview: definedFields({
			user: external_id ?? onesignal_id,
			event: name,
			properties,
			when: timestamp === undefined ? 'Now' : `At ${String(timestamp)}`,
		}),
		idempotencyKey: idempotency_key,
		...describeRequest(response),
	};
}
