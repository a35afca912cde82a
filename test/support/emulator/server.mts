import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { texts, type Answer } from './answers.mts';
import { desk } from './desk.mts';
import { pass, type Incoming } from './door.mts';
import type { World } from './world.mts';

/** Far above anything the API allows; it only keeps a runaway client from filling the memory. */
const mostBytes = 32 * 1024 * 1024;

export function createServerFor(world: World, reset: () => void): Server {
	return createServer((request, response) => {
		receive(request)
			.then((incoming) =>
				incoming === undefined
					? texts(413, 'The request is too large')
					: (desk(world, reset, incoming) ?? pass(world, incoming)),
			)
			.catch((error: unknown) => texts(500, `The emulator failed: ${String(error)}`))
			.then((answer) => write(response, answer))
			.catch(() => response.destroy());
	});
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

function write(response: ServerResponse, { status, body, headers }: Answer): void {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	response.writeHead(status, {
		'Content-Type': 'application/json; charset=utf-8',
		'Content-Length': Buffer.byteLength(text),
		...headers,
	});
	response.end(text);
}
