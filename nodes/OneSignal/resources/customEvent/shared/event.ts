import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	INodeExecutionData,
} from 'n8n-workflow';

import { idempotencyKey } from '../../../fields/idempotencyKey';
import { eventDryRunOutput } from '../../../output/dryRun/eventDryRunOutput';
import { keyedOutput } from '../../../output/keyedOutput';
import { byteLength } from '../../../parse/json';
import { validationError } from '../../../parse/validationError';
import { apiError } from '../../../request/errors/apiErrors';
import { errorMessagesIn } from '../../../request/errors/readErrorBody';
import type { ApiResponse } from '../../../request/http/httpClient';
import { responseBody } from '../../../request/toItems';

/** OneSignal's limit for one event, as JSON in UTF-8. It is 2,024, not 2,048. */
const maxBytes = 2024;

/** What the key adds to an event on the wire. */
const keyBytes = byteLength(',"idempotency_key":"123e4567-e89b-42d3-a456-426614174000"');

/** OneSignal remembers keys of events for a shorter time than those of messages, and less reliably. */
export const eventKey = {
	...idempotencyKey,
	field: {
		...idempotencyKey.field,
		description:
			'OneSignal tries to count events with the same key only once within four hours, across workflows. Use something unique per event, e.g. an order ID. By default, a key is generated per item and run.',
		hint: 'If part of the key is empty for several items, only the first of them may count',
	},
};

/** Turns the fields of the panel into the list of one event that OneSignal accepts. */
export async function packEvent(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const event = request.body as IDataObject;
	const bytes = byteLength(JSON.stringify(event)) + keyBytes;
	if (bytes <= maxBytes) return { ...request, body: { events: [event] } };
	throw validationError(
		this,
		`The event is too large: ${bytes} bytes of at most ${maxBytes}`,
		"Shorten or remove values in 'Event Properties'.",
	);
}

/** OneSignal answers 202 also where it refused the event. */
export async function reportEvent(
	this: IExecuteSingleFunctions,
	_items: INodeExecutionData[],
	response: ApiResponse,
): Promise<INodeExecutionData[]> {
	const { events } = response.request?.body as { events: IDataObject[] };
	const [{ name, external_id, onesignal_id, idempotency_key: idempotencyKey }] = events;
	if (response.isDryRun) return [{ json: eventDryRunOutput(response) }];
	const reasons = errorMessagesIn(responseBody(response));
	if (reasons.length > 0) {
		throw apiError(this, {
			title: "OneSignal didn't accept the event",
			reason: [...new Set(reasons)].join('; '),
			advice:
				"OneSignal only accepts events of users it knows. Check 'User ID', or create the user first with User > Create or Update.",
		});
	}
	const user =
		external_id === undefined ? { oneSignalId: onesignal_id } : { externalId: external_id };
	return [
		{
			json: { accepted: true, eventName: name, ...user, ...keyedOutput(response), idempotencyKey },
		},
	];
}
