import type { z } from 'zod';
import type { ApiResponse } from './responses.mts';
import type { ErrorFormat } from './errorFormats.mts';
import type { AppState } from './state/app.mts';
import type { Store } from './store.mts';

type Schema<Output> = z.ZodType<Output, z.ZodTypeDef, unknown>;

export interface Call<Body, Query> {
	store: Store;
	app: AppState;
	/** Path parameters, decoded. */
	params: Record<string, string>;
	query: Query;
	body: Body;
}

interface RouteDefinition<Body, Query> {
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	path: string;
	/** The kind of key this endpoint requires. */
	key: 'app' | 'organization' | 'either';
	/** Where the request contains its app ID. */
	appId: 'path' | 'query' | 'body' | 'none';
	errorFormat: ErrorFormat;
	query: Schema<Query>;
	body?: Schema<Body> | ((body: unknown, app: AppState) => Schema<Body>);
	maxBytes?: number;
	/** Replays the earlier response for a repeated `idempotency_key`. */
	idempotent?: boolean;
	respond(call: Call<Body, Query>): ApiResponse;
}

export type Route = RouteDefinition<unknown, unknown>;

/** Infers the types of `respond` from the schemas. */
export function route<Query, Body = undefined>(definition: RouteDefinition<Body, Query>): Route {
	return definition as unknown as Route;
}

/** The path parameters if the path matches, decoded. */
export function matchPath({ path }: Route, pathname: string): Record<string, string> | undefined {
	const [expected, actual] = [path.split('/'), pathname.split('/')];
	if (expected.length !== actual.length) return undefined;
	const params: Record<string, string> = {};
	for (const [index, part] of expected.entries()) {
		const placeholder = /^\{(.+)\}$/.exec(part)?.[1];
		const value = decode(actual[index]);
		if (placeholder && value) params[placeholder] = value;
		else if (part !== actual[index]) return undefined;
	}
	return params;
}

function decode(segment: string): string | undefined {
	try {
		return decodeURIComponent(segment);
	} catch {
		return undefined;
	}
}
