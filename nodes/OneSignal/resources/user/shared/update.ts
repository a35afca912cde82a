import type { IExecuteSingleFunctions, IHttpRequestOptions, INodeProperties } from 'n8n-workflow';

import { asUuid } from '../../../parse/id';
import { parseField } from '../../../parse/parser';
import { asOptionalText } from '../../../parse/text';

export const sessionSubscription: INodeProperties = {
	displayName: 'Count Sessions for Subscription',
	name: 'sessionSubscription',
	type: 'string',
	default: '',
	placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
	description: 'The ID of the device that the sessions are counted for too',
};

/** OneSignal takes the device that a session was on as a header. */
export async function countsForSubscription(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const place = { ...sessionSubscription, name: `options.${sessionSubscription.name}` };
	if (!parseField(this, place, asOptionalText)) return request;
	const id = parseField(this, place, asUuid);
	return { ...request, headers: { ...request.headers, 'onesignal-subscription-id': id } };
}
