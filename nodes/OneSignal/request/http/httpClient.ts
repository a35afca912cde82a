import type {
	DeclarativeRestApiSettings,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';

import { isObject } from '../../parse/json';
import type { Account } from './account';

export type ApiRequest = DeclarativeRestApiSettings.HttpRequestOptions;

/** Who asks: an item of a run, or a dropdown of the panel. */
export type RequestContext = IExecuteSingleFunctions | ILoadOptionsFunctions;

/** An answer together with the request it belongs to. */
export interface ApiResponse extends IN8nHttpFullResponse {
	/** Always there; optional only so that n8n's type of such a function fits. */
	request?: IHttpRequestOptions;
	/** Whether the key of the organization signed it. */
	isForOrganization?: boolean;
	/** Whether the request never left: a dry run. */
	isDryRun?: true;
	/** How many items travelled with this request, where they were several. */
	batchSize?: number;
	/** Whether what stands in the way may be the work of an earlier try, whose answer was lost. */
	mayHaveSucceeded?: true;
}

/** Nobody answered: why, in a word. The error itself is left behind, since it carries the key. */
export interface TransportError {
	code: string;
	request: IHttpRequestOptions;
}

/** OneSignal may work on a request for so long. n8n's own limit is higher. */
const timeout = 100_000;

/** One try on the wire, through n8n's own client, which signs it. */
export async function sendOnce(
	context: RequestContext,
	account: Account,
	options: ApiRequest,
): Promise<ApiResponse | TransportError> {
	const request = resolveForAccount(options as IHttpRequestOptions, account);
	const { appId, credential, credentialName } = account;
	try {
		const answer = (await context.helpers.httpRequestWithAuthentication.call(
			context,
			credentialName,
			serializeBody(request),
			{
				credentialsDecrypted: {
					id: '',
					name: '',
					type: credentialName,
					data: credential,
				},
			},
		)) as IN8nHttpFullResponse;
		return { ...answer, request, isForOrganization: appId === '' };
	} catch (error) {
		const { code, message } =
			(error as { cause?: { code?: string; message?: string } }).cause ?? {};
		return { code: code ?? message ?? '', request };
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
		url: url.replace('{app_id}', appId),
		qs: named(qs),
		body: named(body),
		baseURL: baseUrl,
		timeout,
		// A 401 would go out twice otherwise, and OneSignal's own words would be lost.
		ignoreHttpStatusErrors: true,
		returnFullResponse: true,
		json: true,
	};
}
