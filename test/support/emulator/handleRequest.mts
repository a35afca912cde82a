import { texts, type Answer, Refusal, noAppId } from './responses.mts';
import { letThrough, type Passage, type Visit } from './network.mts';
import { hold, keyKindOf, mayEnter } from './keys.mts';
import type { RecordedRequest } from './records.mts';
import { messageRefusals } from './errorFormats.mts';
import type { Reply } from './wireResponse.mts';
import { fit, type Call, type Route } from './route.mts';
import { routes } from './routes.mts';
import { sentences, words } from './schemas/errorMessages.mts';
import type { AppState } from './state/app.mts';
import { earlierAnswer, remember } from './state/idempotency.mts';
import { deliverWhatIsDue } from './state/messages.mts';
import { half } from './faults/corruptResponse.mts';
import type { World } from './store.mts';

export interface Incoming {
	method: string;
	/** With the query, as it came. */
	path: string;
	headers: Record<string, string>;
	/** Parsed JSON, or undefined where there was none. */
	body: unknown;
	byteLength: number;
}

/** Every API request passes here, once: it is recorded, let through, judged and answered. */
export function pass(world: World, incoming: Incoming): Reply {
	const record = open(world, incoming);
	const passage = letThrough(world.conditions, meet(world, incoming), record);
	close(world, record, passage);
	return passage.reply;
}

function open(world: World, incoming: Incoming): RecordedRequest {
	const { authorization, ...headers } = incoming.headers;
	const record: RecordedRequest = {
		method: incoming.method,
		path: incoming.path,
		headers,
		keyKind: keyKindOf(world, authorization),
		usage: headers['onesignal-usage'],
		body: world.keepsBodies ? incoming.body : undefined,
		byteLength: incoming.byteLength,
		status: 0,
		answer: undefined,
		processed: false,
		replayed: false,
		at: new Date(world.conditions.now()).toISOString(),
	};
	world.requests.push(record);
	return record;
}

function close(world: World, record: RecordedRequest, { reply, made }: Passage): void {
	const { answer, breaks } = reply;
	const keep = (body: unknown): unknown =>
		world.keepsBodies && body !== undefined ? structuredClone(body) : undefined;
	record.status = answer?.status ?? 0;
	record.answer = keep(answer && breaks ? half(answer) : answer?.body);
	record.replayed = made?.headers?.['Idempotent-Replayed'] === 'true';
	if (made && (breaks || answer?.body !== made.body)) {
		record.lost = { status: made.status, answer: keep(made.body) };
	}
}

function meet(world: World, incoming: Incoming): Visit {
	const [pathname, search] = incoming.path.split('?', 2);
	const query = Object.fromEntries(new URLSearchParams(search));
	for (const route of routes) {
		const params = route.method === incoming.method ? fit(route, pathname) : undefined;
		if (params) return enter(world, route, incoming, params, query);
	}
	const notFound = texts(404, `Not found: ${incoming.method} ${pathname}`);
	return { refusals: messageRefusals, answer: () => notFound };
}

function enter(
	world: World,
	route: Route,
	incoming: Incoming,
	params: Record<string, string>,
	query: Record<string, string>,
): Visit {
	const { refusals } = route;
	const refused = (answer: Answer): Visit => ({ refusals, answer: () => answer });
	const key = hold(incoming.headers.authorization);
	if (key === undefined) return refused(refusals.noKey);
	if (keyKindOf(world, incoming.headers.authorization) === 'unknown')
		return refused(refusals.badKey);
	const { body } = incoming;
	const places = { path: params, query, body, nowhere: undefined };
	const appId = (places[route.appId] as { app_id?: unknown } | undefined)?.app_id;
	if (route.appId !== 'nowhere' && !appId) return refused(refusals.malformed([noAppId]));
	const app = world.apps.get(String(appId)) as AppState;
	if (!mayEnter(world, route.key, app, key)) return refused(refusals.wrongKey);
	const call = { world, app, params, query, body };
	return {
		refusals,
		arrival: app && { route, app, params, body },
		answer: () => judge(route, call, incoming.byteLength),
	};
}

function judge(route: Route, call: Call<unknown, unknown>, byteLength: number): Answer {
	const { world, app, body } = call;
	try {
		if (byteLength > (route.mostBytes ?? Infinity)) {
			return route.refusals.malformed(['The request is too large']);
		}
		for (const one of world.apps.values()) deliverWhatIsDue(one);
		const query = check(route.query, call.query, route.refusals.malformed);
		const schema = typeof route.body === 'function' ? route.body(body, app) : route.body;
		const checked = schema && check(schema, body, route.refusals.malformed);
		return answerOnce(route, app, checked, () => route.answer({ ...call, query, body: checked }));
	} catch (error) {
		if (error instanceof Refusal) return error.answer;
		throw error;
	}
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
