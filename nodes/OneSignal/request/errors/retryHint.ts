import { classifyRequest } from '../http/endpoints';
import type { ApiRequest, RequestContext, RequestResult } from '../http/httpClient';
import { isAgentTool } from '../run/isAgentTool';

/** What may succeed another time: the same request, or a corrected one. */
export type RetryMode = 'same' | 'corrected';

/** In the words of n8n's menus. Of its two ways to retry only one picks up corrections. */
const retryInstructions: Record<RetryMode, string> = {
	same: "Then open Executions and choose 'Retry'",
	corrected: "Then save, open Executions and choose 'Retry with currently saved workflow'",
};

/**
 * The last sentence of an error's description. Only Retry keeps the idempotency keys: a run by hand, or an
 * agent's next call, gets new ones. A request without a key is done again by Retry too.
 */
export function retryHint(context: RequestContext, result: RequestResult, mode: RetryMode): string {
	if (!('getItemIndex' in context)) return 'Then open the list again.';
	const { isReadOnly, isRepeatable } = classifyRequest(result.request as ApiRequest);
	// An agent makes one request at a time, so nothing else was done before.
	if (isAgentTool(context.getNode()))
		return isReadOnly || hadNoEffect(result) ? 'Then try again.' : checkFirstHint;
	return isReadOnly || isRepeatable || isUnsent(result)
		? `${retryInstructions[mode]}. What was already sent isn't sent twice.`
		: checkFirstHint;
}

const checkFirstHint =
	'Before running again, check in OneSignal what was already done, or it will be done twice.';

const isUnsent = (result: RequestResult): boolean => 'code' in result && result.neverSent;

const hadNoEffect = (result: RequestResult): boolean =>
	isUnsent(result) ||
	('statusCode' in result && result.statusCode >= 400 && result.statusCode < 500);
