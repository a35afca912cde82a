import type { IDataObject } from 'n8n-workflow';

import type { Account } from '../http/account';
import type { ApiRequest } from '../http/httpClient';

/** What has to be known of a call to pace and to repeat it. */
export interface RequestClass {
	/** Calls of one kind share a limit. */
	limitGroup: 'message' | 'user' | 'view' | 'event' | 'other';
	/** Whose own limit it counts against besides: a user or a subscription. */
	userKey?: string;
	/** Whether asking twice comes to no more than asking once. */
	isRepeatable: boolean;
}

/** OneSignal's published limits, in requests a second and app; `owner`: a second and user or subscription. */
export const rateLimits = { user: 1000, owner: 1, view: 1 };

/** So much of a limit is used: calls arrive less evenly than they leave, and one too many costs seconds. */
const limitUtilization = 0.9;

/** The pace of a kind of call. Where no limit is published, OneSignal's 429 alone says when to wait. */
export const perSecond = (
	kind: RequestClass['limitGroup'] | 'owner',
	{ messagesPerSecond }: Pick<Account, 'messagesPerSecond'>,
): number =>
	limitUtilization *
	{ ...rateLimits, message: messagesPerSecond, event: Infinity, other: Infinity }[kind];

const user = /^\/apps\/[^/]+\/(?:users|subscriptions|subscriptions_by_token)(?:\/(.+))?$/;

const limitGroups: Array<[RequestClass['limitGroup'], string, RegExp]> = [
	['message', 'POST', /^\/notifications$/],
	['message', 'DELETE', /^\/notifications\/[^/]+$/],
	['view', 'GET', /^\/(notifications|templates)(\/[^/]+)?$/],
	['view', 'GET', /^\/apps\/[^/]+\/users\/by\/[^/]+\/[^/]+$/],
	['event', 'POST', /\/custom_events$/],
	['user', 'POST PATCH DELETE', user],
];

export function classifyRequest({ method = 'GET', url = '', body }: ApiRequest): RequestClass {
	const isAlias = /\/identity(\/[^/]+)?$/.test(url);
	const limitGroup = isAlias
		? 'other'
		: (limitGroups.find(([, methods, path]) => methods.includes(method) && path.test(url))?.[0] ??
			'other');
	const content = (body ?? {}) as IDataObject;
	return {
		limitGroup,
		userKey: limitGroup === 'user' ? userKeyOf(url, content) : undefined,
		isRepeatable: method === 'POST' ? isRepeatablePost(url, content) : !('deltas' in content),
	};
}

/** The user or subscription that a path or a new user's External ID names. */
function userKeyOf(url: string, { identity }: IDataObject): string | undefined {
	const named = user.exec(url)?.[1];
	const byId = named && /^by\/[^/]+\/[^/]+|^[^/]+(\/[^/]+)?/.exec(named)?.[0];
	if (byId) return byId;
	const { external_id } = (identity ?? {}) as { external_id?: string };
	return external_id && `by/external_id/${encodeURIComponent(external_id)}`;
}

/** Whether a call changes nothing that is there; an export makes a file, but another does not hurt. */
export const isReadOnly = ({ method = 'GET', url = '' }: ApiRequest): boolean =>
	method === 'GET' || /\/(count-unsaved|csv_export|export_events|history)$/.test(url);

/** A POST makes something new each time, unless a key or the thing's own identity prevents it. */
function isRepeatablePost(url: string, body: IDataObject): boolean {
	if (body.idempotency_key !== undefined) return true;
	if (Array.isArray(body.events)) {
		return (body.events as IDataObject[]).every((event) => event.idempotency_key !== undefined);
	}
	if (/\/segments$/.test(url)) return body.id !== undefined;
	return (
		/\/(users|subscriptions|count-unsaved|unsubscribe)$/.test(url) ||
		(/\/live_activities\//.test(url) && body.event === 'update')
	);
}
