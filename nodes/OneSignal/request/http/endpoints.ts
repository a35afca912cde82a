import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../parse/json';
import type { ApiRequest } from './httpClient';
import { userKeyOf } from './userKey';

/** Calls of one group share one of OneSignal's limits. */
export type LimitGroup = 'message' | 'user' | 'view' | 'event' | 'other';

/** What has to be known of an endpoint to pace it, to repeat it and to believe its response. */
interface Endpoint {
	method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
	path: RegExp;
	limitGroup: LimitGroup;
	/** Whether sending a request twice has no more effect than sending it once; `true` but for a POST. */
	isRepeatable: (body: IDataObject) => boolean;
	isReadOnly: boolean;
	/** Whether errors in a 2xx response with this body are about recipients or events, not the whole request. */
	canPartiallyFail: (response: IDataObject) => boolean;
	/** What a 2xx response must contain, by its documentation, before it counts as success. */
	proof: Proof;
}

/**
 * One of these keys; `list`, an array; `accepted`, an object that may be empty; `empty`, also nothing at all;
 * `any`, an array as well.
 */
type Proof = string[] | 'list' | 'accepted' | 'empty' | 'any';

const always = () => true;
const never = () => false;
const hasNoIncrements = (body: IDataObject) => !('deltas' in body);
/** Anything but a text is no key to OneSignal. */
const isKey = (value: unknown): boolean => typeof value === 'string' && value !== '';
const hasKey = (body: unknown) => isObject(body) && isKey(body.idempotency_key);
const haveKeys = ({ events }: IDataObject) => Array.isArray(events) && events.every(hasKey);
/** A message may also have its key under the former name. */
export const isKeyedMessage = (body: IDataObject) => hasKey(body) || isKey(body.external_id);

const endpoint = (
	method: Endpoint['method'],
	path: RegExp,
	proof: Proof,
	own: Partial<Endpoint> = {},
): Endpoint => ({
	method,
	path,
	proof,
	limitGroup: 'other',
	isReadOnly: method === 'GET',
	canPartiallyFail: never,
	isRepeatable: method === 'POST' ? never : always,
	...own,
});

const message = { limitGroup: 'message' } as const;
const view = { limitGroup: 'view' } as const;
const user = { limitGroup: 'user', isRepeatable: hasNoIncrements } as const;
const asksOnly = { isReadOnly: true } as const;
const repeatable = { isRepeatable: always } as const;
const partial = { canPartiallyFail: always } as const;

/** The first row that fits counts. Paths are those of the requests, IDs filled in. */
const endpoints: Endpoint[] = [
	endpoint('POST', /^\/notifications$/, ['id'], {
		...message,
		...partial,
		isRepeatable: isKeyedMessage,
	}),
	endpoint('DELETE', /^\/notifications\/[^/]+$/, ['success'], message),
	endpoint('GET', /^\/notifications$/, ['notifications'], view),
	endpoint('GET', /^\/notifications\/[^/]+$/, ['id'], view),
	endpoint('POST', /^\/notifications\/count-unsaved$/, ['count', 'cap_applied'], {
		...asksOnly,
		...repeatable,
	}),
	endpoint(
		'POST',
		/^\/notifications\/[^/]+\/history$/,
		['destination_url', 'csv_file_url'],
		asksOnly,
	),
	endpoint('POST', /\/export_events$|\/csv_export$/, ['csv_file_url'], asksOnly),
	endpoint('POST', /^\/apps\/[^/]+\/notifications\/[^/]+\/unsubscribe$/, ['success'], repeatable),
	endpoint('POST', /^\/apps\/[^/]+\/custom_events$/, 'empty', {
		...partial,
		limitGroup: 'event',
		isRepeatable: haveKeys,
	}),
	endpoint('GET', /\/identity$/, ['identity']),
	endpoint('PATCH', /^\/apps\/[^/]+\/.+\/identity$/, ['identity']),
	endpoint('DELETE', /\/identity\/[^/]+$/, 'accepted'),
	endpoint('GET', /\/users\/by\/[^/]+\/[^/]+$/, ['identity', 'properties', 'subscriptions'], view),
	endpoint('POST', /^\/apps\/[^/]+\/users$/, ['identity', 'subscriptions', 'properties'], {
		...user,
		isRepeatable: always,
	}),
	endpoint('PATCH', /^\/apps\/[^/]+\/users\/by\/[^/]+\/[^/]+$/, 'accepted', user),
	endpoint('DELETE', /\/users\/by\/[^/]+\/[^/]+$/, 'accepted', user),
	endpoint('POST', /^\/apps\/[^/]+\/users\/by\/[^/]+\/[^/]+\/subscriptions$/, 'accepted', {
		...user,
		isRepeatable: always,
	}),
	endpoint('PATCH', /^\/apps\/[^/]+\/subscriptions\/[^/]+\/owner$/, ['identity'], user),
	endpoint('PATCH', /^\/apps\/[^/]+\/subscriptions(_by_token\/[^/]+)?\/[^/]+$/, 'accepted', user),
	endpoint('DELETE', /\/subscriptions\/[^/]+$/, 'accepted', user),
	endpoint('GET', /^\/templates$/, ['templates'], view),
	endpoint('GET', /^\/templates\/[^/]+$/, ['id'], view),
	endpoint('DELETE', /^\/templates\/[^/]+$/, ['success']),
	endpoint('POST', /^\/templates\/[^/]+\/copy_to_app$/, ['success', 'id']),
	endpoint('POST', /^\/templates$/, ['id']),
	endpoint('PATCH', /^\/templates\/[^/]+$/, ['id', 'success']),
	endpoint('GET', /\/segments$/, ['segments']),
	endpoint('GET', /\/segments\/[^/]+$/, ['payload', 'subscriber_count']),
	endpoint('POST', /^\/apps\/[^/]+\/segments$/, ['id'], {
		isRepeatable: ({ id }) => isKey(id),
	}),
	endpoint('PATCH', /^\/apps\/[^/]+\/segments\/[^/]+$/, ['success', 'id']),
	endpoint('DELETE', /\/segments\/[^/]+$/, ['success']),
	endpoint('POST', /^\/apps\/[^/]+\/activities\/activity\/[^/]+$/, ['notification_id'], {
		canPartiallyFail: ({ notification_id: id }) => Boolean(id),
		isRepeatable: hasKey,
	}),
	endpoint('POST', /^\/apps\/[^/]+\/live_activities\/[^/]+\/notifications$/, ['id'], {
		isRepeatable: ({ event }) => event === 'update',
	}),
	endpoint('GET', /\/outcomes$/, ['outcomes']),
	endpoint('GET', /\/email_analytics\/delivery_metrics$/, [
		'last_24_hours',
		'last_7_days',
		'last_30_days',
	]),
	endpoint('POST', /^\/apps\/[^/]+\/journeys\/[^/]+\/duplicate$/, ['id']),
	endpoint('PATCH', /^\/apps\/[^/]+\/journeys\/[^/]+$/, ['id']),
	endpoint('DELETE', /^\/apps\/[^/]+\/journeys\/[^/]+$/, ['success']),
	endpoint('GET', /\/users\/by\/[^/]+\/[^/]+\/inbox$/, ['messages']),
	endpoint('GET', /\/inbox\/unread_count$/, ['count']),
	endpoint('PATCH', /^\/apps\/[^/]+\/users\/by\/[^/]+\/[^/]+\/inbox(\/[^/]+)?$/, 'empty'),
	endpoint('GET', /^\/organizations\/[^/]+\/audit_logs$/, ['audit_logs']),
	endpoint('GET', /\/journeys$/, ['journeys']),
	endpoint('GET', /\/journeys\/[^/]+(\/stats)?$/, ['id']),
	endpoint('GET', /^\/apps$/, 'list'),
	endpoint('GET', /^\/apps\/[^/]+$/, ['id']),
	endpoint('POST', /^\/apps$/, ['id']),
	endpoint('PUT', /^\/apps\/[^/]+$/, ['id']),
];

/** Of an endpoint that isn't listed only the method is known. By its definition a PATCH may add something up. */
const unknownEndpoint = (method: Endpoint['method']): Endpoint =>
	endpoint(method, /^/, 'any', {
		isRepeatable: method === 'POST' || method === 'PATCH' ? never : always,
	});

/** What is known of a request that reaches this endpoint with this body. */
export interface RequestClass {
	limitGroup: LimitGroup;
	/** The user or subscription whose own limit the request counts against too. */
	userKey?: string;
	isRepeatable: boolean;
	isReadOnly: boolean;
	canPartiallyFail: Endpoint['canPartiallyFail'];
	proof: Proof;
}

export function classifyRequest({ method = 'GET', url = '', body }: ApiRequest): RequestClass {
	const content = (body ?? {}) as IDataObject;
	const { limitGroup, isRepeatable, isReadOnly, canPartiallyFail, proof } =
		endpoints.find((each) => each.method === method && each.path.test(url)) ??
		unknownEndpoint(method as Endpoint['method']);
	return {
		limitGroup,
		isReadOnly,
		canPartiallyFail,
		proof,
		isRepeatable: isRepeatable(content),
		userKey: limitGroup === 'user' ? userKeyOf(url, content) : undefined,
	};
}
