import { texts, type Answer, Refusal, noAppId } from './answers.mts';
import { hold, keyKindOf, mayEnter } from './keys.mts';
import type { RecordedRequest } from './records.mts';
import { fit, type Route } from './route.mts';
import { routes } from './routes.mts';
import { sentences, words } from './schemas/words.mts';
import type { AppState } from './state/app.mts';
import { earlierAnswer, remember } from './state/idempotency.mts';
import { deliverWhatIsDue } from './state/messages.mts';
import type { World } from './world.mts';

export interface Incoming {
	method: string;
	/** With the query, as it came. */
	path: string;
	headers: Record<string, string>;
	/** Parsed JSON, or undefined where there was none. */
	body: unknown;
	byteLength: number;
}

/** Every API request passes here, once: it is recorded, judged and answered. */
export function pass(world: World, incoming: Incoming): Answer {
	const record = open(world, incoming);
	const answer = judge(world, incoming);
	record.status = answer.status;
	record.answer = typeof answer.body === 'string' ? answer.body : structuredClone(answer.body);
	record.replayed = answer.headers?.['Idempotent-Replayed'] === 'true';
	return answer;
}

function open(world: World, incoming: Incoming): RecordedRequest {
	const { authorization, ...headers } = incoming.headers;
	const record: RecordedRequest = {
		method: incoming.method,
		path: incoming.path,
		headers,
		keyKind: keyKindOf(world, authorization),
		usage: headers['onesignal-usage'],
		body: incoming.body,
		status: 0,
		answer: undefined,
		replayed: false,
		at: new Date().toISOString(),
	};
	world.requests.push(record);
	return record;
}

function judge(world: World, incoming: Incoming): Answer {
	const [pathname, search] = incoming.path.split('?', 2);
	const query = Object.fromEntries(new URLSearchParams(search));
	for (const route of routes) {
		const params = route.method === incoming.method ? fit(route, pathname) : undefined;
		if (!params) continue;
		try {
			return enter(world, route, incoming, params, query);
		} catch (error) {
			if (error instanceof Refusal) return error.answer;
			throw error;
		}
	}
	return texts(404, `Not found: ${incoming.method} ${pathname}`);
}

function enter(
	world: World,
	route: Route,
	incoming: Incoming,
	params: Record<string, string>,
	query: Record<string, string>,
): Answer {
	const { refusals } = route;
	const key = hold(incoming.headers.authorization);
	if (key === undefined) return refusals.noKey;
	if (keyKindOf(world, incoming.headers.authorization) === 'unknown') return refusals.badKey;
	const places = { path: params, query, body: incoming.body, nowhere: undefined };
	const appId = (places[route.appId] as { app_id?: unknown } | undefined)?.app_id;
	if (route.appId !== 'nowhere' && !appId) return refusals.malformed([noAppId]);
	const app = world.apps.get(String(appId)) as AppState;
	if (!mayEnter(world, route.key, app, key)) return refusals.wrongKey;
	if (incoming.byteLength > (route.mostBytes ?? Infinity)) {
		return refusals.malformed(['The request is too large']);
	}
	for (const one of world.apps.values()) deliverWhatIsDue(one);
	const checkedQuery = check(route.query, query, refusals.malformed);
	const schema = typeof route.body === 'function' ? route.body(incoming.body, app) : route.body;
	const body = schema && check(schema, incoming.body, refusals.malformed);
	return answerOnce(route, app, body, () =>
		route.answer({ world, app, params, query: checkedQuery, body }),
	);
}

function check(
	schema: Route['query'],
	value: unknown,
	malformed: (sentences: string[]) => Answer,
): unknown {
	const result = schema.safeParse(value, { errorMap: words });
	if (!result.success) throw new Refusal(malformed(sentences(result.error)));
	return result.data;
}

function answerOnce(route: Route, app: AppState, body: unknown, answer: () => Answer): Answer {
	if (!route.idempotent) return answer();
	const { idempotency_key: key } = body as { idempotency_key?: string };
	const earlier = earlierAnswer(app, key);
	if (earlier) return earlier;
	const fresh = answer();
	remember(app, key, fresh);
	return fresh;
}
