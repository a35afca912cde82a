import type { IExecuteFunctions } from 'n8n-workflow';

import type { RequestContext } from '../http/httpClient';
import { perRun } from './perRun';

const waits = perRun<{ longestMs: number }, Pick<IExecuteFunctions, 'getExecuteData'>>(() => ({
	longestMs: 0,
}));

/** Notes how long a request waited for the rate limit. The requests of a run wait side by side. */
export function noteWait(context: RequestContext, ms: number): void {
	if (!('getExecuteData' in context)) return;
	const wait = waits(context);
	wait.longestMs = Math.max(wait.longestMs, ms);
}

/** How much longer a run took because of the rate limit, in milliseconds. */
export const longestWaitMs = (run: Pick<IExecuteFunctions, 'getExecuteData'>): number =>
	waits(run).longestMs;
