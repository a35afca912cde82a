import * as OneSignal from '@onesignal/node-onesignal';

import { matchPath } from '../support/emulator/route.mts';
import { routes } from '../support/emulator/routes.mts';
import type { ExpectedRequest } from '../support/examples.ts';
import { twins } from './sdkCalls.mts';

/** Which kind of request it is, and the values in its path. */
export function endpointOf({ method, path }: ExpectedRequest): {
	name: string;
	path: Record<string, string>;
} {
	for (const route of routes) {
		const found = route.method === method && matchPath(route, path.split('?')[0]);
		if (found) return { name: `${method} ${route.path}`, path: found };
	}
	return { name: `${method} ${path}`, path: {} };
}

/** The request that the SDK makes for the same intent; it never leaves. */
export async function twinOf(sent: ExpectedRequest): Promise<ExpectedRequest> {
	const { name, path } = endpointOf(sent);
	let made: OneSignal.RequestContext | undefined;
	const configuration = OneSignal.createConfiguration({
		restApiKey: 'for tests',
		organizationApiKey: 'for tests',
		baseServer: new OneSignal.ServerConfiguration('http://127.0.0.1', {}),
		httpApi: {
			send(request) {
				made = request;
				throw new Error('held back');
			},
		},
	});
	const params = new URLSearchParams(sent.path.split('?')[1]);
	const query = Object.fromEntries(params);
	const listOf = (each: string) => (params.has(each) ? params.getAll(each) : undefined);
	const body = structuredClone(sent.body) as never;
	await twins[name](new OneSignal.DefaultApi(configuration), { path, query, listOf, body }).catch(
		(error: Error) => {
			if (error.message !== 'held back') throw error;
		},
	);
	if (!made) throw new Error(`The SDK makes no request for ${name}`);
	const { pathname, search } = new URL(made.getUrl());
	return {
		method: made.getHttpMethod() as ExpectedRequest['method'],
		path: pathname + search,
		body: JSON.parse(String(made.getBody() ?? 'null')) ?? undefined,
	};
}
