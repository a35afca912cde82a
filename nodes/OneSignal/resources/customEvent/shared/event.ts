import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	INodeExecutionData,
} from 'n8n-workflow';

import { idempotencyKey } from '../../../fields/idempotencyKey';
import type { Option } from '../../../properties/routedField';
import { byteLength } from '../../../parse/json';
import { validationError } from '../../../parse/validationError';
import { describeRequest } from '../../../request/dryRun';
import { apiError } from '../../../request/errors/apiErrors';
import { errorMessagesIn } from '../../../request/errors/readErrorBody';
import { idempotencyKeyFor } from '../../../request/idempotencyKey';
import { responseBody } from '../../../request/toItems';
import type { ApiResponse } from '../../../request/http/httpClient';

/** OneSignal's limit for one event, as JSON in UTF-8. It is 2,024, not 2,048. */
const maxBytes = 2024;

/** OneSignal remembers the keys of events less long than those of messages, and less surely. */
export const eventKey: Option = {
	...idempotencyKey,
	field: {
		...idempotencyKey.field,
		description:
			'OneSignal tries to count events with the same key once if they come within four hours, even from another workflow: use something that is unique for this event, such as an order ID. Where an expression within the key finds nothing, all events have the same key. By default the node makes a key for each item and run by itself.',
	},
};

/** Turns the fields of the panel into the list of one event that OneSignal takes, with its key. */
export async function packEvent(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const body = request.body as IDataObject;
	const event = { ...body, idempotency_key: await idempotencyKeyFor(this, body) };
	const bytes = byteLength(JSON.stringify(event));
	if (bytes <= maxBytes) return { ...request, body: { events: [event] } };
	throw validationError(
		this,
		`The event is ${bytes} bytes long, but OneSignal takes at most ${maxBytes}`,
		"Leave out 'Event Properties' that no journey needs, or shorten long texts.",
	);
}

/** OneSignal answers 202 also where it turned the event down. */
export async function reportEvent(
	this: IExecuteSingleFunctions,
	_items: INodeExecutionData[],
	answer: ApiResponse,
): Promise<INodeExecutionData[]> {
	const { events } = answer.request?.body as { events: IDataObject[] };
	const { name, external_id, onesignal_id, idempotency_key: idempotencyKey } = events[0];
	if (answer.isDryRun) {
		return [
			{ json: { dryRun: true, accepted: false, idempotencyKey, ...describeRequest(answer) } },
		];
	}
	const reasons = errorMessagesIn(responseBody(answer));
	if (reasons.length > 0) {
		throw apiError(
			this,
			'OneSignal did not take the event',
			[...new Set(reasons)].join('; '),
			"OneSignal takes events of users it knows. Check 'User ID', or create the user first with User > Create or Update.",
		);
	}
	const who =
		external_id === undefined ? { onesignalId: onesignal_id } : { externalId: external_id };
	const together = answer.batchSize === undefined ? {} : { sentTogether: answer.batchSize };
	return [{ json: { accepted: true, name, ...who, idempotencyKey, ...together } }];
}
