import type { RequestContext } from '../http/httpClient';
import { settingsOf } from '../run/settings';
import type { RetryLimits } from './retryPolicy';

/** A dropdown should not take longer to open. */
const dropdownLimits: RetryLimits = { maxAttempts: 3, maxMs: 20_000 };

/** How long the person lets the node try. */
export function retryLimitsOf(context: RequestContext): RetryLimits {
	if (!('getItemIndex' in context)) return dropdownLimits;
	const { maxAttempts, maxMs } = settingsOf(context).retryLimits(context);
	const { executionTimeout = -1 } = context.getWorkflowSettings();
	// Beyond the workflow's time-out n8n would end the wait, and the reason would be lost.
	const timeoutMs = executionTimeout > 0 ? executionTimeout * 1000 : Infinity;
	return { maxAttempts, maxMs: Math.min(maxMs, timeoutMs) };
}
