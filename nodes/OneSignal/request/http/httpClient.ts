import type {
	DeclarativeRestApiSettings,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';

import { textOf } from '../../../../credentials/text';
import { isObject } from '../../parse/json';
import type { Account } from './account';
import { removeKey } from './removeKey';

export type ApiRequest = DeclarativeRestApiSettings.HttpRequestOptions;

/** Who makes a request: an item of a run, or a dropdown of the panel. */
export type RequestContext = IExecuteSingleFunctions | ILoadOptionsFunctions;

/** A response together with the request it belongs to. */
export interface ApiResponse extends IN8nHttpFullResponse {
	/** Always there; optional only so that n8n's type of such a function fits. */
	request?: IHttpRequestOptions;
	/** Whether the organization's key signed the request. */
	isForOrganization?: boolean;
	/** Whether the request never left: a dry run. */
	isDryRun?: true;
	/** How many items the request carried, where there were several. */
	batchSize?: number;
	/** Whether an earlier attempt of this request lost its response. */
	isAfterLostResponse?: boolean;
	/** Whether what stands in the way may be the work of that attempt. */
	mayHaveSucceeded?: true;
	/** Whether an earlier run, or an earlier item of this one, sent it: nothing left now. */
	isRemembered?: true;
	/** What the person should know of how the request was sent. */
	warnings?: string[];
}

/** No response: its code. The client's own error is left behind, since it carries the key. */
export interface TransportError {
	code: string;
	/** Whether no connection was made, so that nothing left. */
	neverSent: boolean;
	request: IHttpRequestOptions;
}

export type RequestResult = ApiResponse | TransportError;

/** For so long OneSignal may work on a request, in milliseconds. n8n's own limit is higher. */
const timeout = 100_000;

/** Codes of connections that were never made. */
const connectionFailures = new Set(
	'ECONNREFUSED ENOTFOUND EAI_AGAIN EHOSTUNREACH ENETUNREACH EHOSTDOWN'.split(' '),
);

/** One attempt, through n8n's own client, which signs it. */
export async function sendOnce(
	context: RequestContext,
	account: Account,
	options: ApiRequest,
): Promise<RequestResult> {
	const request = resolveForAccount(options as IHttpRequestOptions, account);
	const { appId, credential, credentialName } = account;
	const data = { id: '', name: '', type: credentialName, data: credential };
	try {
		const response = (await context.helpers.httpRequestWithAuthentication.call(
			context,
			credentialName,
			serializeBody(request),
			{ credentialsDecrypted: data },
		)) as IN8nHttpFullResponse;
		const body = removeKey(response.body, textOf(credential.apiKey));
		return { ...response, body, request, isForOrganization: appId === '' };
	} catch (error) {
		const { code, message } =
			(error as { cause?: { code?: string; message?: string } }).cause ?? {};
		const neverSent = connectionFailures.has(code ?? '');
		return { code: code ?? message ?? '', neverSent, request };
	}
}

/**
 * A copy of the request, since n8n's client writes into what it is given, with its body as text: from
 * an object that client leaves out names such as "constructor", which a tag may well have.
 */
function serializeBody(request: IHttpRequestOptions): IHttpRequestOptions {
	const { body, headers } = request;
	if (!isObject(body) || Object.keys(body).length === 0) return { ...request };
	return {
		...request,
		headers: { ...headers, 'Content-Type': 'application/json' },
		body: JSON.stringify(body),
	};
}

/** The request with the app and the host of the credential in it. */
export function resolveForAccount(
	options: IHttpRequestOptions,
	{ appId, baseUrl }: Account,
): IHttpRequestOptions {
	const { url, qs, body } = options;
	const named = <T>(part: T): T =>
		(part as { app_id?: string } | undefined)?.app_id === '{app_id}'
			? { ...part, app_id: appId }
			: part;
	return {
		...options,
		// OneSignal wants the app in the path, the query or the body; the operation shows where.
		url: url.replaceAll('{app_id}', appId),
		qs: named(qs),
		body: named(body),
		baseURL: baseUrl,
		timeout,
		...clientOptions,
	};
}

/** Where n8n's client would do something else by itself. */
const clientOptions = {
	// It would follow a redirect to any host, with the key.
	disableFollowRedirect: true,
	// It would send a request that gets a 401 twice, and OneSignal's own words would be lost.
	ignoreHttpStatusErrors: true,
	returnFullResponse: true,
	json: true,
};
