import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { request } from 'undici';
import { listenOnLoopback, type LoopbackServer } from '../support/loopback.mts';

/** One attempt to send one message or event. */
interface RecordedSend {
	key: string;
	text: string;
	isRejected: boolean;
}

/** Between n8n and the emulator: records what is sent, and rejects some of it. */
export interface RecordingProxy extends LoopbackServer {
	sends: RecordedSend[];
	/** Rejects the next sends, with a response that the node does not retry unless another status is given. */
	rejectNext(times: number, status?: number): void;
}

interface Message {
	idempotency_key?: string;
	contents?: { en?: string };
	name?: string;
	events?: Message[];
}

function sendsIn(body: Buffer): Array<{ key: string; text: string }> {
	if (body.length === 0) return [];
	const message = JSON.parse(body.toString()) as Message;
	return (message.events ?? [message]).flatMap(({ idempotency_key: key, contents, name }) =>
		key ? [{ key, text: contents?.en ?? name ?? '' }] : [],
	);
}

/** Headers of the connection, not of the request. */
const ofConnection = ['host', 'connection', 'content-length', 'transfer-encoding', 'expect'];

const forwarded = (headers: IncomingHttpHeaders) =>
	Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.includes(name)));

async function forward(target: string, incoming: IncomingMessage, body: Buffer) {
	const answer = await request(target + (incoming.url ?? ''), {
		method: incoming.method,
		headers: forwarded(incoming.headers),
		body: body.length > 0 ? body : null,
	});
	return { status: answer.statusCode, body: await answer.body.text() };
}

export async function openRecordingProxy(target: string): Promise<RecordingProxy> {
	const sends: RecordedSend[] = [];
	let refusals = 0;
	let refusalStatus = 400;
	const server = createServer(async (incoming, outgoing) => {
		const body = await buffer(incoming);
		const found = sendsIn(body);
		const isRejected = found.length > 0 && refusals-- > 0;
		sends.push(...found.map((send) => ({ ...send, isRejected })));
		const answer = isRejected
			? { status: refusalStatus, body: '{"errors":["Rejected by the proxy"]}' }
			: await forward(target, incoming, body);
		outgoing.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
	});
	return {
		...(await listenOnLoopback(server)),
		sends,
		rejectNext: (times, status = 400) => {
			refusals = times;
			refusalStatus = status;
		},
	};
}

/** The keys under which a text was sent. */
export function keysFor(sends: RecordedSend[], text: string): string[] {
	const keys = sends.filter((send) => send.text === text).map(({ key }) => key);
	return [...new Set(keys)];
}
