import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { maxMessagesPerExecution } from '../fields/restrictAgent';
import { settingsOf } from '../request/run/settings';

/** What n8n stores for this node with the execution; all calls of an agent's tool in it share that. */
interface StoredContext extends IDataObject {
	/** How many messages the agent has sent, or tried to send. */
	messagesSentByAgent?: number;
}

/**
 * Counts a message that is about to leave.
 *
 * @returns how many are allowed, where they are used up; else nothing. A dry run isn't counted.
 */
export function countMessage(item: IExecuteSingleFunctions): number | undefined {
	if (settingsOf(item).isDryRun(item)) return undefined;
	const max = maxMessagesOf(item);
	const stored = item.getContext('node') as StoredContext;
	const { messagesSentByAgent: count = 0 } = stored;
	if (count >= max) return max;
	stored.messagesSentByAgent = count + 1;
	return undefined;
}

/** As a person set it: an expression, which the model could fill in, counts for nothing. */
function maxMessagesOf(item: IExecuteSingleFunctions): number {
	const { [maxMessagesPerExecution.name]: max } = item.getNode().parameters;
	return typeof max === 'number' ? max : Number(maxMessagesPerExecution.default);
}
