import type { z } from 'zod';
import type { Answer } from './responses.mts';
import type { RefusalStyle } from './errorFormats.mts';
import type { AppState } from './state/app.mts';
import type { World } from './store.mts';

type Schema<Output> = z.ZodType<Output, z.ZodTypeDef, unknown>;

export interface Call<Body, Query> {
	world: World;
	app: AppState;
	/** Values from the path, decoded. */
	params: Record<string, string>;
	query: Query;
	body: Body;
}

interface Shape<Body, Query> {
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	path: string;
	/** Whose key opens this; an organization key opens no app and the other way round. */
	key: 'app' | 'organization';
	/** Where the request names its app. */
	appId: 'path' | 'query' | 'body' | 'nowhere';
	refusals: RefusalStyle;
	query: Schema<Query>;
	body?: Schema<Body> | ((body: unknown, app: AppState) => Schema<Body>);
	mostBytes?: number;
	/** Looks for `idempotency_key` at the top of the body and replays earlier answers. */
	idempotent?: boolean;
	answer(call: Call<Body, Query>): Answer;
}

export type Route = Shape<unknown, unknown>;

/** Lets `answer` see the types its own schemas promise. */
export function route<Query, Body = undefined>(shape: Shape<Body, Query>): Route {
	return shape as unknown as Route;
}

/** The path's values when it fits, decoded. */
export function fit({ path }: Route, pathname: string): Record<string, string> | undefined {
	const [wanted, given] = [path.split('/'), pathname.split('/')];
	if (wanted.length !== given.length) return undefined;
	const params: Record<string, string> = {};
	for (const [index, part] of wanted.entries()) {
		const placeholder = /^\{(.+)\}$/.exec(part)?.[1];
		const value = decode(given[index]);
		if (placeholder && value) params[placeholder] = value;
		else if (part !== given[index]) return undefined;
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
