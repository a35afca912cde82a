import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { asUuid } from '../../../input/id';
import { read } from '../../../input/reader';
import { refusal } from '../../../input/refusal';
import { asOptionalText } from '../../../input/text';

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
	if (!read(this, place, asOptionalText)) return request;
	const id = read(this, place, asUuid);
	return { ...request, headers: { ...request.headers, 'onesignal-subscription-id': id } };
}

/** An update without a change is an expression that found nothing, more likely than a wish. */
export async function requireChange(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	if (Object.keys(request.body as IDataObject).length > 0) return request;
	throw refusal(
		this,
		'Nothing to update is filled in',
		"Fill in tags, properties or purchases, or an option. A tag is removed with 'Delete Tags'.",
	);
}
