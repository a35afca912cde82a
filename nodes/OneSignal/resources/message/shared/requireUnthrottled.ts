import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { validationError } from '../../../parse/validationError';

/**
 * OneSignal ignores the time of each user in a throttled message, and would send it at once. Throttling may be
 * on for the whole app, so such a message turns it off.
 */
export async function requireUnthrottled(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const body = request.body as IDataObject;
	const { delayed_option: hasOwnTimes, throttle_rate_per_minute: rate } = body;
	if (hasOwnTimes === undefined) return request;
	if (!rate) return { ...request, body: { ...body, throttle_rate_per_minute: 0 } };
	throw validationError(
		this,
		"'Messages per Minute' can't be combined with a time for each user under 'When'",
		"Set 'Messages per Minute' to 0 under Push Options, or choose another option under 'When'.",
	);
}
