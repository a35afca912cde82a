import type { IDataObject, IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';

import { rehearsed } from '../../../fields/dryRun';
import { setting } from '../../../properties/routedField';
import { isObject } from '../../../parse/json';
import { answered } from '../../../request/errors/apiErrors';
import { wordsOf } from '../../../request/errors/readErrorBody';
import { bodyOf } from '../../../request/toItems';
import type { Answer } from '../../../request/http/httpClient';

/** What to do when OneSignal took the message, but has nobody to give it to. */
export const ifNobodyReceives = setting({
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
export async function reportSending(
	this: IExecuteSingleFunctions,
	_items: INodeExecutionData[],
	answer: Answer,
): Promise<INodeExecutionData[]> {
	if (answer.isHeldBack) return [{ json: rehearsed(answer) }];
	const { id, errors, warnings } = bodyOf(answer);
	const sent = typeof id === 'string' && id !== '';
	const reason = wordsOf({ errors }).join('; ');
	if (!sent && this.getNodeParameter('options.ifNobodyReceives', 'stop') !== 'continue') {
		throw answered(
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
	if (answer.together !== undefined) json.sentTogether = answer.together;
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
