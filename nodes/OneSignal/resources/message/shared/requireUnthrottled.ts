import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { validationError } from '../../../parse/validationError';

/** OneSignal ignores the time of each user in a throttled message, and would send it at once. */
export async function requireUnthrottled(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const { delayed_option: hasOwnTimes, throttle_rate_per_minute: rate } =
		request.body as IDataObject;
	if (hasOwnTimes === undefined || !rate) return request;
	throw validationError(
		this,
		"'Messages per Minute' can't be combined with a time for each user under 'When'",
		"Set 'Messages per Minute' to 0 under Push Options, or choose another option under 'When'.",
	);
}
