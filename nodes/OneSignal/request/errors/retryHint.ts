import type { INode } from 'n8n-workflow';

import { classifyRequest, isReadOnly } from '../rateLimit/requestClass';
import { isAgentTool } from '../run/isAgentTool';
import type { ApiResponse, ApiRequest, TransportError } from '../http/httpClient';

/** Who asked: an item of a run, or a dropdown, which has no item. */
export interface Asker {
	getNode(): INode;
	getItemIndex?(): number;
}

/** What may go well another time: just the same, or what the person has corrected. */
export type RetryMode = 'same' | 'corrected';

/** In the words of n8n's menus. Of the two ways to retry only one takes what was corrected. */
const retryInstructions: Record<RetryMode, string> = {
	same: 'open Executions and choose Retry for this one',
	corrected: "save, open Executions and choose 'Retry with currently saved workflow'",
};

/**
 * The last sentence of an advice. A run by hand is a new one, with new keys, and so is what an agent asks
 * next; only Retry keeps the keys of what has left. What has no key is done anew by Retry too.
 */
export function retryHint(
	context: Asker,
	asked: ApiResponse | TransportError,
	again: RetryMode,
): string {
	if (!context.getItemIndex) return 'Then open the list again.';
	const request = asked.request as ApiRequest;
	const isHarmless = isReadOnly(request);
	// An agent asks for one thing at a time, so nothing else was done before.
	if (isAgentTool(context.getNode()))
		return isHarmless || isRefused(asked) ? 'Then try again.' : checkFirstHint;
	return isHarmless || classifyRequest(request).isRepeatable
		? `Then ${retryInstructions[again]}: what was already sent is not sent twice.`
		: checkFirstHint;
}

const checkFirstHint =
	'Before you run it again, look in OneSignal what was already done: that would be done twice.';

const isRefused = (asked: ApiResponse | TransportError): boolean =>
	'statusCode' in asked && asked.statusCode >= 400 && asked.statusCode < 500;
