import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../parse/json';
import { errorMessagesIn } from '../request/errors/readErrorBody';
import type { ApiResponse } from '../request/http/httpClient';
import { isReplay } from '../request/http/responseProof';
import { responseBody } from '../request/toItems';

/** What an output says of the key that its request carried, and of what the person should know besides. */
export function keyedOutput(response: ApiResponse): IDataObject {
	const warnings = warningsOf(response);
	return {
		idempotencyKey: keyOf(response),
		alreadySent: wasAlreadySent(response),
		...(warnings.length > 0 && { warnings }),
		...(response.batchSize !== undefined && { batchSize: response.batchSize }),
	};
}

const keyOf = ({ request }: ApiResponse): string =>
	String((request?.body as IDataObject).idempotency_key);

/** An earlier run, item or workflow sent it: never a retry of ours, whose first response was lost. */
const wasAlreadySent = (response: ApiResponse): boolean =>
	response.isRemembered === true || (isReplay(response) && !response.isAfterLostResponse);

function warningsOf(response: ApiResponse): string[] {
	const { warnings, errors, id } = responseBody(response);
	// Beside an ID, lists of recipients are told apart; texts would be lost.
	const said = id && !isObject(errors) ? errorMessagesIn({ errors }) : [];
	return [
		...(response.warnings ?? []),
		...errorMessagesIn({ errors: warnings }),
		...said,
		...(isReplay(response) && !response.isAfterLostResponse ? [replayed] : []),
	];
}

const replayed =
	'This idempotency key was used before: OneSignal returned that message and sent nothing now, even if this item names other recipients.';
