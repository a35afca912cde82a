import type { IExecuteFunctions } from 'n8n-workflow';

import type { RequestContext } from '../../../nodes/OneSignal/request/http/httpClient';
import { longestWaitMs, noteWait } from '../../../nodes/OneSignal/request/run/slowdown';

it('notes the longest wait of a run, since its requests wait side by side', () => {
	const execution = {};
	const run = { getExecuteData: () => execution } as unknown as IExecuteFunctions;
	expect(longestWaitMs(run)).toBe(0);
	for (const ms of [20, 300, 10]) noteWait(run as unknown as RequestContext, ms);
	expect(longestWaitMs(run)).toBe(300);
});
