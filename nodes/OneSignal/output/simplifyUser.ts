import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../parse/json';
import type { ApiRequest } from '../request/http/httpClient';
import { simplifiedBy } from './simplify';
import { simpleSubscription } from './simplifySubscription';

/** A user the way every operation shows one, with as much as OneSignal says. */
export const simplifyUser = simplifiedBy(({ identity, properties, subscriptions }, request) => ({
	...simpleIdentity(identity as IDataObject | undefined, request),
	...simpleProperties((properties ?? {}) as IDataObject),
	...(Array.isArray(subscriptions) && simpleSubscriptions(subscriptions as IDataObject[])),
}));

/** After a change OneSignal does not say whose it was; the request does. */
function simpleIdentity(
	identity: IDataObject | undefined,
	request: ApiRequest,
): Record<string, unknown> {
	const { external_id, onesignal_id, ...aliases } = identity ?? sentIdentity(request);
	const isWhole = identity !== undefined || Object.keys(aliases).length > 0;
	return {
		externalId: external_id,
		oneSignalId: onesignal_id,
		aliases: isWhole ? aliases : undefined,
	};
}

function sentIdentity({ url = '', body }: ApiRequest): IDataObject {
	const [, label, id] = /\/users\/by\/([^/]+)\/([^/]+)/.exec(url) ?? [];
	if (id !== undefined) return { [decodeURIComponent(label)]: decodeURIComponent(id) };
	return isObject(body) && isObject(body.identity) ? body.identity : {};
}

const simpleProperties = ({ tags, ...properties }: IDataObject): Record<string, unknown> => ({
	tags: isObject(tags) ? keptTags(tags) : undefined,
	language: properties.language,
	country: properties.country,
	timeZone: properties.timezone_id,
});

/** OneSignal names a deleted tag with an empty value. */
const keptTags = (tags: IDataObject): IDataObject =>
	Object.fromEntries(Object.entries(tags).filter(([, value]) => value !== ''));

const simpleSubscriptions = (subscriptions: IDataObject[]): Record<string, unknown> => ({
	emailAddresses: tokensOf(subscriptions, 'Email'),
	phoneNumbers: tokensOf(subscriptions, 'SMS'),
	subscriptions: subscriptions.map(simpleSubscription),
});

const tokensOf = (subscriptions: IDataObject[], wanted: string): string[] =>
	subscriptions.filter(({ type }) => type === wanted).map(({ token }) => String(token));
