import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { asNumber, asWholeNumber } from '../../parse/number';
import { read } from '../../parse/parser';
import type { Patience } from './retryPolicy';
import type { Asker } from '../http/httpClient';

/** OneSignal's advice for what must not wait long: at most ten tries, at most ten to fifteen minutes. */
const forItems = { tries: 10, seconds: 600 };

/** Nobody waits that long for a dropdown to open. */
const forDropdowns: Patience = { tries: 3, total: 20_000 };

/** The most that a person may allow. */
export const most = { tries: 50, seconds: 6 * 60 * 60 };

/** How long the person lets the node try; fields of the collection 'Options'. */
export function patienceOf(context: Asker): Patience {
	if (!('getItemIndex' in context)) return forDropdowns;
	const tries = { name: 'options.maxTries', displayName: 'Max Tries' };
	const seconds = { name: 'options.maxSeconds', displayName: 'Max Time (Seconds)' };
	const wished = read(context, seconds, asNumber(0, most.seconds)) ?? forItems.seconds;
	return {
		tries: read(context, tries, asWholeNumber(1, most.tries)) ?? forItems.tries,
		total: Math.min(wished, timeoutOf(context)) * 1000,
	};
}

/** Beyond the time-out of the workflow n8n would end the wait, and nobody would read why there was one. */
function timeoutOf(context: IExecuteSingleFunctions): number {
	const { executionTimeout = -1 } = context.getWorkflowSettings();
	return executionTimeout > 0 ? executionTimeout : Infinity;
}
