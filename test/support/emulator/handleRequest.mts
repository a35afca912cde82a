import { messageErrors } from './errorFormats.mts';
import { firstHalf } from './faults/corruptResponse.mts';
import { isKeyAllowed, keyKindOf, parseKey } from './keys.mts';
import { applyNetwork, type NetworkResult, type PendingRequest } from './network.mts';
import type { RecordedRequest } from './records.mts';
import { ApiError, errorList, missingAppId, type ApiResponse } from './responses.mts';
import { matchPath, type Call, type Route } from './route.mts';
import { routes } from './routes.mts';
import { errorMap, errorMessages } from './schemas/errorMessages.mts';
import type { AppState } from './state/app.mts';
import { storeResponse, storedResponse } from './state/idempotency.mts';
import { deliverDueMessages } from './state/messages.mts';
import type { Store } from './store.mts';
import type { WireResponse } from './wireResponse.mts';

export interface IncomingRequest {
	method: string;
	/** As received, query included. */
	path: string;
	headers: Record<string, string>;
	/** Parsed JSON; undefined if there is none. */
	body: unknown;
	byteLength: number;
}

/** The single entry point for API requests: record, authorize, validate, respond. */
export function handle(store: Store, request: IncomingRequest): WireResponse {
	const record = startRecord(store, request);
	const result = applyNetwork(store.network, matchRoute(store, request), record);
	finishRecord(store, record, result);
	return result.wireResponse;
}

function startRecord(store: Store, request: IncomingRequest): RecordedRequest {
	const { authorization, ...headers } = request.headers;
	const record: RecordedRequest = {
		method: request.method,
		path: request.path,
		headers,
		keyKind: keyKindOf(store, authorization),
		usage: headers['onesignal-usage'],
		body: store.recordsBodies ? request.body : undefined,
		byteLength: request.byteLength,
		status: 0,
		response: undefined,
		processed: false,
		replayed: false,
		at: new Date(store.network.now()).toISOString(),
	};
	store.requests.push(record);
	return record;
}

function finishRecord(
	store: Store,
	record: RecordedRequest,
	{ wireResponse: { response, isCutShort }, original }: NetworkResult,
): void {
	const copy = (body: unknown): unknown =>
		store.recordsBodies && body !== undefined ? structuredClone(body) : undefined;
	record.status = response?.status ?? 0;
	record.response = copy(response && isCutShort ? firstHalf(response) : response?.body);
	record.replayed = original?.headers?.['Idempotent-Replayed'] === 'true';
	if (original && (isCutShort || response?.body !== original.body)) {
		record.lostResponse = { status: original.status, body: copy(original.body) };
	}
}

function matchRoute(store: Store, request: IncomingRequest): PendingRequest {
	const [pathname, search] = request.path.split('?', 2);
	const query = queryOf(search);
	for (const route of routes) {
		const params = route.method === request.method ? matchPath(route, pathname) : undefined;
		if (params) return authorize(store, route, request, params, query);
	}
	const notFound = errorList(404, `Not found: ${request.method} ${pathname}`);
	return { errorFormat: messageErrors, respond: () => notFound };
}

/** A name that is repeated has a list of values. */
function queryOf(search = ''): Record<string, string | string[]> {
	const params = new URLSearchParams(search);
	const names = [...new Set(params.keys())];
	return Object.fromEntries(
		names.map((name) => {
			const values = params.getAll(name);
			return [name, values.length === 1 ? values[0] : values];
		}),
	);
}

function authorize(
	store: Store,
	route: Route,
	request: IncomingRequest,
	params: Record<string, string>,
	query: Record<string, unknown>,
): PendingRequest {
	const { errorFormat } = route;
	const reject = (response: ApiResponse): PendingRequest => ({
		errorFormat,
		respond: () => response,
	});
	const key = parseKey(request.headers.authorization);
	if (key === undefined) return reject(errorFormat.missingKey);
	if (keyKindOf(store, request.headers.authorization) === 'unknown')
		return reject(errorFormat.unknownKey);
	const { body } = request;
	const sources = { path: params, query, body, none: undefined };
	const appId = (sources[route.appId] as { app_id?: unknown } | undefined)?.app_id;
	if (route.appId !== 'none' && !appId) return reject(errorFormat.badRequest([missingAppId]));
	const app = store.apps.get(String(appId)) as AppState;
	if (!isKeyAllowed(store, route.key, app, key)) return reject(errorFormat.forbiddenKey);
	const call = { store, app, params, query, body };
	return {
		errorFormat,
		counted: app && { route, app, params, body },
		respond: () => validate(route, call, request.byteLength),
	};
}

function validate(route: Route, call: Call<unknown, unknown>, byteLength: number): ApiResponse {
	const { store, app, body } = call;
	const { badRequest } = route.errorFormat;
	try {
		if (byteLength > (route.maxBytes ?? Infinity)) return badRequest(['The request is too large']);
		for (const each of store.apps.values()) deliverDueMessages(each);
		const query = parseOrReject(route.query, call.query, badRequest);
		const schema = typeof route.body === 'function' ? route.body(body, app) : route.body;
		const parsed = schema && parseOrReject(schema, body, badRequest);
		return respondOnce(route, app, parsed, () => route.respond({ ...call, query, body: parsed }));
	} catch (error) {
		if (error instanceof ApiError) return error.response;
		throw error;
	}
}

function parseOrReject(
	schema: Route['query'],
	value: unknown,
	badRequest: (messages: string[]) => ApiResponse,
): unknown {
	const result = schema.safeParse(value, { errorMap });
	if (!result.success) throw new ApiError(badRequest(errorMessages(result.error)));
	return result.data;
}

function respondOnce(
	route: Route,
	app: AppState,
	body: unknown,
	respond: () => ApiResponse,
): ApiResponse {
	if (!route.idempotent) return respond();
	const { idempotency_key: key } = body as { idempotency_key?: string };
	const earlier = storedResponse(app, key);
	if (earlier) return earlier;
	const response = respond();
	storeResponse(app, key, response);
	return response;
}
