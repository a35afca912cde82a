import type { INode } from 'n8n-workflow';

import { callOf, readsOnly } from '../rateLimit/requestClass';
import { isTool } from '../run/isAgentTool';
import type { Answer, Request, Silence } from '../http/httpClient';

/** Who asked: an item of a run, or a dropdown, which has no item. */
export interface Asker {
	getNode(): INode;
	getItemIndex?(): number;
}

/** What may go well another time: just the same, or what the person has corrected. */
export type Again = 'same' | 'corrected';

/** In the words of n8n's menus. Of the two ways to retry only one takes what was corrected. */
const ways: Record<Again, string> = {
	same: 'open Executions and choose Retry for this one',
	corrected: "save, open Executions and choose 'Retry with currently saved workflow'",
};

/**
 * The last sentence of an advice. A run by hand is a new one, with new keys, and so is what an agent asks
 * next; only Retry keeps the keys of what has left. What has no key is done anew by Retry too.
 */
export function howToTryAgain(context: Asker, asked: Answer | Silence, again: Again): string {
	if (!context.getItemIndex) return 'Then open the list again.';
	const request = asked.request as Request;
	const isHarmless = readsOnly(request);
	// An agent asks for one thing at a time, so nothing else was done before.
	if (isTool(context.getNode()))
		return isHarmless || isRefused(asked) ? 'Then try again.' : lookBefore;
	return isHarmless || callOf(request).isRepeatable
		? `Then ${ways[again]}: what was already sent is not sent twice.`
		: lookBefore;
}

const lookBefore =
	'Before you run it again, look in OneSignal what was already done: that would be done twice.';

const isRefused = (asked: Answer | Silence): boolean =>
	'statusCode' in asked && asked.statusCode >= 400 && asked.statusCode < 500;
