import type { IDataObject, IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';

import { dryRunOutput } from '../../../output/dryRunOutput';
import { nodeOption } from '../../../properties/routedField';
import { isObject } from '../../../parse/json';
import { apiError } from '../../../request/errors/apiErrors';
import { errorMessagesIn } from '../../../request/errors/readErrorBody';
import { responseBody } from '../../../request/toItems';
import type { ApiResponse } from '../../../request/http/httpClient';

/** What to do when OneSignal took the message, but has nobody to give it to. */
export const ifNoRecipients = nodeOption({
	displayName: 'If Nobody Receives It',
	name: 'ifNobodyReceives',
	type: 'options',
	options: [
		{ name: 'Continue', value: 'continue', description: 'Give an item with "sent": false' },
		{ name: 'Stop', value: 'stop', description: 'Stop the workflow with an explanation' },
	],
	default: 'stop',
	description: 'What happens when OneSignal finds nobody to send to',
});

/** What a send came to: OneSignal answers 200 also where nobody, or not everybody, is reached. */
export async function reportSendResult(
	this: IExecuteSingleFunctions,
	_items: INodeExecutionData[],
	answer: ApiResponse,
): Promise<INodeExecutionData[]> {
	if (answer.isDryRun) return [{ json: dryRunOutput(answer) }];
	const { id, errors, warnings } = responseBody(answer);
	const sent = typeof id === 'string' && id !== '';
	const reason = errorMessagesIn({ errors }).join('; ');
	if (!sent && this.getNodeParameter('options.ifNobodyReceives', 'stop') !== 'continue') {
		throw apiError(
			this,
			'Nobody received this message',
			reason,
			"Either OneSignal does not know these people, or none of them is subscribed on this channel. To go on all the same, choose 'Continue' under Options > If Nobody Receives It.",
		);
	}
	const json: IDataObject = {
		sent,
		id: sent ? id : null,
		idempotencyKey: (answer.request?.body as IDataObject).idempotency_key,
		replayed: String(answer.headers['idempotent-replayed'] ?? '') === 'true',
	};
	if (!sent) json.reason = reason;
	else if (isObject(errors)) json.notReached = notReached(errors);
	if (warnings !== undefined) json.warnings = warnings;
	if (answer.batchSize !== undefined) json.sentTogether = answer.batchSize;
	return [{ json }];
}

/** Who was not reached, by kind of ID and each once: OneSignal repeats an ID for every device. */
function notReached(errors: IDataObject): IDataObject {
	const kinds = Object.entries(errors).flatMap(([kind, ids]) =>
		isObject(ids) ? Object.entries(ids) : [[kind.replace(/^invalid_/, ''), ids] as const],
	);
	return Object.fromEntries(
		kinds.map(([kind, ids]) => [kind, Array.isArray(ids) ? [...new Set(ids as string[])] : ids]),
	);
}
