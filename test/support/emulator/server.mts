import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { texts } from './responses.mts';
import { desk } from './adminApi.mts';
import { pass, type Incoming } from './handleRequest.mts';
import { textOf, type Reply } from './wireResponse.mts';
import { tellNews } from './streams/streams.mts';
import { half } from './faults/corruptResponse.mts';
import type { World } from './store.mts';

/** Far above anything the API allows; it only keeps a runaway client from filling the memory. */
const mostBytes = 32 * 1024 * 1024;

export function createServerFor(world: World, reset: () => void): Server {
	return createServer((request, response) => {
		receive(request)
			.then((incoming) => replyTo(world, reset, incoming))
			.catch((error: unknown): Reply => {
				return { answer: texts(500, `The emulator failed: ${String(error)}`) };
			})
			.then((reply) => write(response, reply))
			.catch(() => response.destroy());
	});
}

function replyTo(world: World, reset: () => void, incoming: Incoming | undefined): Reply {
	if (!incoming) return { answer: texts(413, 'The request is too large') };
	const own = desk(world, reset, incoming);
	if (own) return { answer: own };
	const reply = pass(world, incoming);
	tellNews(world.streams, world.apps.values());
	return reply;
}

async function receive(request: IncomingMessage): Promise<Incoming | undefined> {
	const chunks: Buffer[] = [];
	let byteLength = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		byteLength += chunk.length;
		if (byteLength > mostBytes) return undefined;
		chunks.push(chunk);
	}
	const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
	return {
		method: request.method ?? 'GET',
		path: request.url ?? '/',
		headers: Object.fromEntries(headers),
		body: parse(Buffer.concat(chunks).toString(), request.headers['content-type']),
		byteLength,
	};
}

/** A body that does not call itself JSON is not read, as in OneSignal. */
function parse(text: string, contentType = ''): unknown {
	if (!contentType.toLowerCase().startsWith('application/json')) return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

async function write(
	response: ServerResponse,
	{ answer, delay = 0, breaks }: Reply,
): Promise<void> {
	if (delay > 0) await sleep(delay, undefined, { ref: false });
	if (!answer) return void response.destroy();
	const text = textOf(answer);
	response.writeHead(answer.status, {
		'Content-Type': 'application/json; charset=utf-8',
		'Content-Length': Buffer.byteLength(text),
		...answer.headers,
	});
	if (breaks) response.write(half(answer), () => response.destroy());
	else response.end(text);
}
