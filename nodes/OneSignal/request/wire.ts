import type {
	DeclarativeRestApiSettings,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';

import { credentialName, type Account } from './account';
import { raiseRefusal, unreachable } from './errors';

export type Request = DeclarativeRestApiSettings.HttpRequestOptions;

/** An answer together with the request it belongs to. */
export interface Answer extends IN8nHttpFullResponse {
	request?: IHttpRequestOptions;
}

/** One request and its answer, through n8n's own client, which signs it. A refusal is thrown. */
export async function exchange(
	context: IExecuteSingleFunctions | ILoadOptionsFunctions,
	account: Account,
	options: Request,
): Promise<Answer> {
	const request = addressed(options as IHttpRequestOptions, account);
	const answer = await signed(context, account, request).catch((error: unknown) => {
		throw unreachable(context, error);
	});
	raiseRefusal(context, answer);
	return { ...answer, request };
}

/** The request with the app and the host of the credential in it. */
function addressed(options: IHttpRequestOptions, { appId, baseUrl }: Account): IHttpRequestOptions {
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
		// A 401 would go out twice otherwise, and OneSignal's own words would be lost.
		ignoreHttpStatusErrors: true,
		returnFullResponse: true,
		json: true,
	};
}

const signed = async (
	context: IExecuteSingleFunctions | ILoadOptionsFunctions,
	{ credential }: Account,
	request: IHttpRequestOptions,
): Promise<IN8nHttpFullResponse> =>
	(await context.helpers.httpRequestWithAuthentication.call(context, credentialName, request, {
		credentialsDecrypted: { id: '', name: '', type: credentialName, data: credential },
	})) as IN8nHttpFullResponse;
