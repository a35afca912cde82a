import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { request } from 'undici';
import { listenOnLoopback, type LoopbackServer } from '../support/loopback.mts';

/** One request of the node, as it came, with what it was told. */
export interface ProxiedRequest {
	method: string;
	path: string;
	/** The partner header. */
	usage: string;
	/** The first word of the Authorization header; the key itself is kept nowhere. */
	scheme: string;
	body: Record<string, unknown>;
	status: number;
	/** In milliseconds since 1970. */
	at: number;
}

/** Stands between the node and OneSignal: notes what passes, and makes one message come again. */
interface RequestProxy extends LoopbackServer {
	requests: ProxiedRequest[];
}

/** How many seconds the first message is told to wait: longer than the node would by itself. */
export const firstMessageDelay = { seconds: 5 };

const isMessage = ({ method, url }: IncomingMessage): boolean =>
	method === 'POST' && url === '/notifications';

const rateLimitResponse = () => ({
	status: 429,
	headers: { 'retry-after': String(firstMessageDelay.seconds), 'content-type': 'application/json' },
	text: '{"errors":["API rate limit exceeded"]}',
});

async function forward(target: string, { method, url, headers }: IncomingMessage, body: Buffer) {
	const { authorization, 'content-type': type, 'onesignal-usage': usage } = headers;
	const signed = { authorization, 'content-type': type, 'onesignal-usage': usage };
	const known = Object.entries(signed).filter(([, value]) => value !== undefined);
	const answer = await request(target + (url ?? ''), {
		method,
		headers: Object.fromEntries(known) as Record<string, string>,
		body: body.length > 0 ? body : null,
	});
	const kept = { 'content-type': String(answer.headers['content-type'] ?? 'application/json') };
	return { status: answer.statusCode, headers: kept, text: await answer.body.text() };
}

function recordRequest(
	{ method = '', url = '', headers }: IncomingMessage,
	body: Buffer,
	status: number,
) {
	return {
		method,
		path: url,
		usage: String(headers['onesignal-usage'] ?? ''),
		scheme: String(headers.authorization ?? '').split(' ')[0],
		body: body.length > 0 ? (JSON.parse(body.toString()) as ProxiedRequest['body']) : {},
		status,
		at: Date.now(),
	};
}

export async function openRequestProxy(target: string): Promise<RequestProxy> {
	const passed: ProxiedRequest[] = [];
	const server = createServer(async (incoming, outgoing) => {
		const body = await buffer(incoming);
		const isFirst = isMessage(incoming) && !passed.some(({ path }) => path === '/notifications');
		const answer = isFirst
			? rateLimitResponse()
			: await forward(target, incoming, body).catch((error: Error) => ({
					status: 502,
					headers: { 'content-type': 'application/json' },
					text: JSON.stringify({ errors: [error.message] }),
				}));
		passed.push(recordRequest(incoming, body, answer.status));
		outgoing.writeHead(answer.status, answer.headers).end(answer.text);
	});
	return { ...(await listenOnLoopback(server)), requests: passed };
}
