import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { asNumber, asWholeNumber } from '../../parse/number';
import { parseField } from '../../parse/parser';
import type { RetryLimits } from './retryPolicy';
import type { RequestContext } from '../http/httpClient';

/** OneSignal's advice for what must not wait long: at most ten tries, at most ten to fifteen minutes. */
const itemDefaults = { tries: 10, seconds: 600 };

/** Nobody waits that long for a dropdown to open. */
const dropdownDefaults: RetryLimits = { tries: 3, total: 20_000 };

/** The most that a person may allow. */
export const maxRetryLimits = { tries: 50, seconds: 6 * 60 * 60 };

/** How long the person lets the node try; fields of the collection 'Options'. */
export function readRetryLimits(context: RequestContext): RetryLimits {
	if (!('getItemIndex' in context)) return dropdownDefaults;
	const tries = { name: 'options.maxTries', displayName: 'Max Tries' };
	const seconds = { name: 'options.maxSeconds', displayName: 'Max Time (Seconds)' };
	const wished =
		parseField(context, seconds, asNumber(0, maxRetryLimits.seconds)) ?? itemDefaults.seconds;
	return {
		tries: parseField(context, tries, asWholeNumber(1, maxRetryLimits.tries)) ?? itemDefaults.tries,
		total: Math.min(wished, timeoutOf(context)) * 1000,
	};
}

/** Beyond the time-out of the workflow n8n would end the wait, and nobody would read why there was one. */
function timeoutOf(context: IExecuteSingleFunctions): number {
	const { executionTimeout = -1 } = context.getWorkflowSettings();
	return executionTimeout > 0 ? executionTimeout : Infinity;
}
