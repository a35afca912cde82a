import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { hashOf, uuidFrom } from '../request/idempotency/deriveKey';
import { runKeyParts } from '../request/idempotency/executionMemory';
import { messageAudience } from '../request/idempotency/recipients';
import { unreachableQuestionsOf } from './question';

/**
 * The idempotency key of a question. It depends on the execution under way rather than on the first one: n8n's
 * Retry makes an execution of its own, in which the links of the former message are dead, so that the question
 * has to be sent anew. Within an execution, every repetition finds the same key and the same links.
 *
 * n8n 1 tells executions apart by a number only, which starts over when a database is restored: the time at which
 * the execution began keeps OneSignal from taking a new question for an old one. n8n keeps it while it waits.
 */
export function questionKey(context: IExecuteSingleFunctions, message: IDataObject): string {
	const valueOf = (name: string): unknown =>
		context.evaluateExpression(`{{ ${name} }}`, context.getItemIndex()) ?? null;
	const [base] = runKeyParts(context);
	return uuidFrom([
		base,
		context.getExecutionId(),
		context.getExecutionContext()?.establishedAt,
		valueOf('$runIndex'),
		valueOf('$json.toolCallId'),
		messageAudience(message),
		unreachableQuestionsOf(context),
	]);
}

/** A short text that tells the question with this key from all others, and reveals nothing of the key. */
export const markOf = (key: string): string => hashOf(['mark', key]).slice(0, 16);
