import type { IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { asUuid } from '../../../parse/id';
import { asOptional } from '../../../parse/required';
import { asWholeNumber } from '../../../parse/number';
import { bodyOption, nodeOption, readOption, type Option } from '../../../properties/routedField';

const asIncrement = asWholeNumber(-1_000_000_000, 1_000_000_000);

const sessionSubscriptionId = nodeOption(
	{
		displayName: 'Session Subscription ID',
		name: 'sessionSubscriptionId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
		description: 'Subscription to also count the sessions for',
	},
	asOptional(asUuid),
);

/** Sessions that the app did not count by itself. */
export const sessionOptions: Option[] = [
	bodyOption(
		{
			displayName: 'Add Session Time (Seconds)',
			name: 'addSessionTime',
			type: 'number',
			default: 0,
			description: 'Seconds to add to the time the user has spent in the app',
		},
		'deltas.session_time',
		asIncrement,
	),
	bodyOption(
		{
			displayName: 'Add Sessions',
			name: 'addSessions',
			type: 'number',
			default: 1,
			description: 'Number of sessions to add to the user',
		},
		'deltas.session_count',
		asIncrement,
	),
	sessionSubscriptionId,
];

/** OneSignal takes the subscription of a session as a header. */
export async function setSessionSubscription(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const id = readOption(this, sessionSubscriptionId);
	if (id === undefined) return request;
	return { ...request, headers: { ...request.headers, 'onesignal-subscription-id': id } };
}
