import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../parse/json';
import { simplifiedBy } from '../../../output/simplify';
import { simpleSubscription } from '../../../output/simplifySubscription';
import type { ApiRequest } from '../../../request/http/httpClient';

/** OneSignal answers with little or nothing here; the request says the rest. */
export const simplifySubscription = simplifiedBy((json, request) =>
	simpleSubscription({
		...subscriptionInPath(request),
		...subscriptionIn(request.body),
		...subscriptionIn(json),
	}),
);

const subscriptionIn = (body: unknown): IDataObject =>
	isObject(body) && isObject(body.subscription) ? body.subscription : {};

/** The subscription that the path names, by its ID or by its type and token. */
function subscriptionInPath({ url = '' }: ApiRequest): IDataObject {
	const [, id] = /^\/apps\/[^/]+\/subscriptions\/([^/]+)/.exec(url) ?? [];
	if (id !== undefined) return { id };
	const [, type, token] = /\/subscriptions_by_token\/([^/]+)\/([^/]+)/.exec(url) ?? [];
	return token === undefined ? {} : { type, token: decodeURIComponent(token) };
}
