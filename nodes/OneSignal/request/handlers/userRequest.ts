import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { validationError } from '../../parse/validationError';
import type { ApiRequest, RequestResult } from '../http/httpClient';
import { isSuccessStatus } from '../http/responseProof';
import { userKey, userKeyOf } from '../http/userKey';
import { settingsOf } from '../run/settings';
import { unwrapOrThrow } from '../sendWithRetry';
import { responseBody, toItems } from '../toItems';
import { eventRequest } from './keyedRequest';
import { fetchOncePerRun, saysNotFound } from './lookup';
import type { RequestHandler } from './requestHandler';
import { requestForItem } from './sendRequest';

/** Where a request points at a user. */
interface UserRef {
	path: string;
	/** The user's External ID, where it is known. */
	externalId?: string;
}

/**
 * Sends a request about one user. What is written to a user without an External ID is lost when that person
 * logs in, so a user who is identified in another way is looked up first, once a run.
 */
export const userRequest: RequestHandler = async function (input) {
	const user = await ensureUser(this, input.options);
	if (!user) return notFound(this);
	const response = await requestForItem(this, input.options, orderKey(user));
	return await toItems(this, input, response);
};

/** The same for a custom event, whose body names the user. */
export const userEventRequest: RequestHandler = async function (input) {
	const user = await ensureUser(this, input.options);
	return user ? await eventRequest.call(this, input) : notFound(this);
};

const notFound = (item: IExecuteSingleFunctions) => [
	{ json: { found: false }, pairedItem: { item: item.getItemIndex() } },
];

/** Requests about one user keep their order, whichever of the user's IDs they name. */
const orderKey = ({ path, externalId }: UserRef): string | undefined =>
	externalId === undefined ? userKeyOf(path) : userKey('external_id', externalId);

/** The user, who exists as far as the person wants to know; none where the item is to be skipped. */
async function ensureUser(
	item: IExecuteSingleFunctions,
	request: ApiRequest,
): Promise<UserRef | undefined> {
	const settings = settingsOf(item);
	const user = userRefOf(request);
	if (settings.isDryRun(item)) return user;
	const whenNotFound = settings.ifUserNotFound(item);
	const needsId = needsExternalId(item, request, user);
	if (whenNotFound === 'stop' && !needsId) return user;
	const result = await fetchIdentity(item, user);
	if (!saysNotFound(result) || whenNotFound === 'stop') {
		const response = unwrapOrThrow(item, attributeTo(request, result));
		const { identity } = responseBody(response) as { identity?: IDataObject };
		if (needsId && !identity?.external_id) throw missingExternalId(item);
		return { ...user, externalId: (identity?.external_id as string) ?? user.externalId };
	}
	if (whenNotFound === 'continue') return undefined;
	unwrapOrThrow(item, attributeTo(request, await createUser(item, user)));
	return user;
}

/** Reading and deleting leave nothing behind that could be lost, and a request may give the user the External ID. */
const needsExternalId = (
	item: IExecuteSingleFunctions,
	{ method, body }: ApiRequest,
	{ externalId }: UserRef,
): boolean =>
	(method === 'PATCH' || method === 'POST') &&
	externalId === undefined &&
	!(body as { identity?: IDataObject } | undefined)?.identity?.external_id &&
	settingsOf(item).requireExternalId(item);

const usersPath = '/apps/{app_id}/users/by';

/** The user that the path names, or else the custom event in the body. */
function userRefOf({ url = '', body }: ApiRequest): UserRef {
	const [path, label, id = ''] =
		/^.*?\/(?:users\/by\/([^/]+)\/([^/]+)|subscriptions\/[^/]+\/user)/.exec(url) ?? [];
	if (path) {
		return { path, externalId: label === 'external_id' ? decodeURIComponent(id) : undefined };
	}
	const [{ external_id: externalId, onesignal_id }] = (body as { events: IDataObject[] }).events;
	return {
		path: `${usersPath}/onesignal_id/${String(onesignal_id)}`,
		externalId: externalId as string | undefined,
	};
}

/** What OneSignal says of the user's IDs. */
const fetchIdentity = async (
	item: IExecuteSingleFunctions,
	{ path }: UserRef,
): Promise<RequestResult> =>
	await fetchOncePerRun(item, path, { method: 'GET', url: `${path}/identity` });

async function createUser(
	item: IExecuteSingleFunctions,
	{ path, externalId }: UserRef,
): Promise<RequestResult> {
	if (externalId === undefined) throw notCreatable(item);
	const body = { identity: { external_id: externalId } };
	const request: ApiRequest = { method: 'POST', url: '/apps/{app_id}/users', body };
	return await fetchOncePerRun(item, `new ${path}`, request);
}

/** How to try again depends on the request that the item is about to make, not on its lookup. */
const attributeTo = (request: ApiRequest, result: RequestResult): RequestResult =>
	'code' in result || !isSuccessStatus(result.statusCode)
		? { ...result, request: request as IHttpRequestOptions }
		: result;

const missingExternalId = (item: IExecuteSingleFunctions): Error =>
	validationError(
		item,
		'This user has no External ID, so changes would be lost at the next login',
		`Log the user in from your app first (OneSignal.login), or turn off '${settingsOf(item).labels.requireExternalId}' under 'Options'.`,
	);

function notCreatable(item: IExecuteSingleFunctions): Error {
	const { identifyUserBy, externalId, ifUserNotFound } = settingsOf(item).labels;
	return validationError(
		item,
		'The user is not in OneSignal, and can only be created by External ID',
		`Choose '${externalId}' under '${identifyUserBy}', or something else for '${ifUserNotFound}' under 'Options'.`,
	);
}
