import type { IDataObject } from 'n8n-workflow';

import type { Account } from '../http/account';
import type { Request } from '../http/httpClient';

/** What has to be known of a call to pace and to repeat it. */
export interface Call {
	/** Calls of one kind share a limit. */
	kind: 'message' | 'user' | 'view' | 'event' | 'other';
	/** Whose own limit it counts against besides: a user or a subscription. */
	owner?: string;
	/** Whether asking twice comes to no more than asking once. */
	isRepeatable: boolean;
}

/** OneSignal's published limits, in requests a second and app; `owner`: a second and user or subscription. */
export const limits = { user: 1000, owner: 1, view: 1 };

/** So much of a limit is used: calls arrive less evenly than they leave, and one too many costs seconds. */
const share = 0.9;

/** The pace of a kind of call. Where no limit is published, OneSignal's 429 alone says when to wait. */
export const perSecond = (
	kind: Call['kind'] | 'owner',
	{ messagesPerSecond }: Pick<Account, 'messagesPerSecond'>,
): number =>
	share * { ...limits, message: messagesPerSecond, event: Infinity, other: Infinity }[kind];

const user = /^\/apps\/[^/]+\/(?:users|subscriptions|subscriptions_by_token)(?:\/(.+))?$/;

const kinds: Array<[Call['kind'], string, RegExp]> = [
	['message', 'POST', /^\/notifications$/],
	['message', 'DELETE', /^\/notifications\/[^/]+$/],
	['view', 'GET', /^\/(notifications|templates)(\/[^/]+)?$/],
	['view', 'GET', /^\/apps\/[^/]+\/users\/by\/[^/]+\/[^/]+$/],
	['event', 'POST', /\/custom_events$/],
	['user', 'POST PATCH DELETE', user],
];

export function callOf({ method = 'GET', url = '', body }: Request): Call {
	const isAlias = /\/identity(\/[^/]+)?$/.test(url);
	const kind = isAlias
		? 'other'
		: (kinds.find(([, methods, path]) => methods.includes(method) && path.test(url))?.[0] ??
			'other');
	const content = (body ?? {}) as IDataObject;
	return {
		kind,
		owner: kind === 'user' ? ownerIn(url, content) : undefined,
		isRepeatable: method === 'POST' ? isRepeatablePost(url, content) : !('deltas' in content),
	};
}

/** The user or subscription that a path or a new user's External ID names. */
function ownerIn(url: string, { identity }: IDataObject): string | undefined {
	const named = user.exec(url)?.[1];
	const byId = named && /^by\/[^/]+\/[^/]+|^[^/]+(\/[^/]+)?/.exec(named)?.[0];
	if (byId) return byId;
	const { external_id } = (identity ?? {}) as { external_id?: string };
	return external_id && `by/external_id/${encodeURIComponent(external_id)}`;
}

/** Whether a call changes nothing that is there; an export makes a file, but another does not hurt. */
export const readsOnly = ({ method = 'GET', url = '' }: Request): boolean =>
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
