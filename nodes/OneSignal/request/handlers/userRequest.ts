import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	INodeExecutionData,
} from 'n8n-workflow';

import { asBoolean } from '../../parse/boolean';
import { parseField } from '../../parse/parser';
import { validationError } from '../../parse/validationError';
import { asText } from '../../parse/text';
import { isDryRun } from '../dryRun';
import { sendWithRetry, unwrapOrThrow, type RequestResult } from '../sendWithRetry';
import { responseBody } from '../toItems';
import { getRunState } from '../run/runState';
import type { HandlerInput } from './requestHandler';
import { sendRequest } from './sendRequest';
import type { ApiRequest } from '../http/httpClient';

/** What the person wants; fields of the collection 'Options'. */
const ifUnknown = { name: 'options.ifUnknown', displayName: 'If User Is Unknown' };
const requireExternalId = {
	name: 'options.requireExternalId',
	displayName: 'Require External ID',
};

/** Where a request points at a user. */
interface UserRef {
	path: string;
	/** The user's External ID, where the request names the user by it. */
	externalId?: string;
}

/**
 * The door for what concerns one user. What is written to a user without an External ID is lost when
 * that person logs in, so a user who is addressed in another way is looked up first, once a run.
 */
export async function userRequest(
	this: IExecuteSingleFunctions,
	asked: HandlerInput,
): Promise<INodeExecutionData[]> {
	if (await ensureUser(this, asked.options)) return await sendRequest.call(this, asked);
	return [{ json: { found: false }, pairedItem: { item: this.getItemIndex() } }];
}

/** Whether the request may leave: `false` stands for a user who is to be skipped. */
async function ensureUser(context: IExecuteSingleFunctions, request: ApiRequest): Promise<boolean> {
	if (isDryRun(context)) return true;
	const whom = userRefOf(request);
	const wish = parseField(context, ifUnknown, asText) || 'stop';
	const needsId = mustHaveExternalId(context, request, whom);
	if (wish === 'stop' && !needsId) return true;
	const outcome = await fetchIdentity(context, whom);
	if (!isUnknown(outcome) || wish === 'stop') {
		const answer = unwrapOrThrow(context, attributeTo(request, outcome));
		const { identity } = responseBody(answer) as { identity?: IDataObject };
		if (needsId && !identity?.external_id) throw missingExternalId(context);
		return true;
	}
	if (wish === 'create')
		unwrapOrThrow(context, attributeTo(request, await createUser(context, whom)));
	return wish === 'create';
}

/** Reading and deleting leave nothing behind that could be lost. */
const mustHaveExternalId = (
	context: IExecuteSingleFunctions,
	{ method }: ApiRequest,
	{ externalId }: UserRef,
): boolean =>
	(method === 'PATCH' || method === 'POST') &&
	externalId === undefined &&
	parseField(context, requireExternalId, asBoolean) !== false;

const byUser = '/apps/{app_id}/users/by';

/** The user whom the path names, or else the custom event in the body. */
function userRefOf({ url = '', body }: ApiRequest): UserRef {
	const [path, label, id = ''] =
		/^.*?\/(?:users\/by\/([^/]+)\/([^/]+)|subscriptions\/[^/]+\/user)/.exec(url) ?? [];
	if (path) {
		return { path, externalId: label === 'external_id' ? decodeURIComponent(id) : undefined };
	}
	const [{ external_id: externalId, onesignal_id }] = (body as { events: IDataObject[] }).events;
	return {
		path: `${byUser}/onesignal_id/${String(onesignal_id)}`,
		externalId: externalId as string,
	};
}

/** What OneSignal says of the user's IDs, asked once for all items of the run. */
async function fetchIdentity(
	context: IExecuteSingleFunctions,
	{ path }: UserRef,
): Promise<RequestResult> {
	return await fetchOncePerRun(context, path, { method: 'GET', url: `${path}/identity` });
}

async function createUser(
	context: IExecuteSingleFunctions,
	{ path, externalId }: UserRef,
): Promise<RequestResult> {
	if (externalId === undefined) throw notCreatable(context);
	const body = { identity: { external_id: externalId } };
	return await fetchOncePerRun(context, `new ${path}`, {
		method: 'POST',
		url: '/apps/{app_id}/users',
		body,
	});
}

async function fetchOncePerRun(
	context: IExecuteSingleFunctions,
	name: string,
	request: ApiRequest,
): Promise<RequestResult> {
	const { account, lookupCache } = getRunState(context);
	const known = lookupCache.get(name) as Promise<RequestResult> | undefined;
	if (known) return await known;
	const asked = account.then(async (own) => await sendWithRetry(context, own, request));
	lookupCache.set(name, asked);
	return await asked;
}

/** What the item is about to ask says how to try again: purchases count anew, a look-up does not. */
const attributeTo = (request: ApiRequest, outcome: RequestResult): RequestResult => ({
	...outcome,
	request: request as IHttpRequestOptions,
});

const isUnknown = (outcome: RequestResult): boolean =>
	'statusCode' in outcome && outcome.statusCode === 404;

const missingExternalId = (context: IExecuteSingleFunctions): Error =>
	validationError(
		context,
		'The user has no External ID yet, so what is written now would be lost at the next login',
		"Let your app log the user in first (OneSignal.login), or keep the item until it has. To write all the same, switch off Options > 'Require External ID'.",
	);

const notCreatable = (context: IExecuteSingleFunctions): Error =>
	validationError(
		context,
		'OneSignal does not know the user, and can create one by External ID only',
		"Choose 'External ID' under 'Identify User By', or another choice under Options > 'If User Is Unknown'.",
	);
