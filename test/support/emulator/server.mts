import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { adminApi } from './adminApi.mts';
import { firstHalf } from './faults/corruptResponse.mts';
import { handle, type IncomingRequest } from './handleRequest.mts';
import { rejectForeign } from './rejectForeign.mts';
import { errorList, type ApiResponse } from './responses.mts';
import type { Store } from './store.mts';
import { emitDeliveries } from './streams/streams.mts';
import { serialize, type WireResponse } from './wireResponse.mts';

/** Far above anything the API allows; it only keeps a runaway client from filling the memory. */
const maxBytes = 32 * 1024 * 1024;

export function createServerFor(store: Store, reset: () => void): Server {
	return createServer((incoming, outgoing) => {
		readRequest(incoming)
			.then((request) => respond(store, reset, request))
			.catch((error: unknown): WireResponse => {
				return { response: errorList(500, `The emulator failed: ${String(error)}`) };
			})
			.then((response) => write(outgoing, response))
			.catch(() => outgoing.destroy());
	});
}

function respond(
	store: Store,
	reset: () => void,
	request: IncomingRequest | undefined,
): WireResponse {
	if (!request) return { response: errorList(413, 'The request is too large') };
	const response = rejectForeign(request) ?? adminApi(store, reset, request);
	if (response) return { response };
	const wireResponse = handle(store, request);
	emitDeliveries(store.streams, store.apps.values());
	return wireResponse;
}

async function readRequest(incoming: IncomingMessage): Promise<IncomingRequest | undefined> {
	const chunks: Buffer[] = [];
	let byteLength = 0;
	for await (const chunk of incoming as AsyncIterable<Buffer>) {
		byteLength += chunk.length;
		if (byteLength > maxBytes) return undefined;
		chunks.push(chunk);
	}
	const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
	return {
		method: incoming.method ?? 'GET',
		path: incoming.url ?? '/',
		headers: Object.fromEntries(headers),
		body: parseJson(Buffer.concat(chunks).toString(), incoming.headers['content-type']),
		byteLength,
	};
}

/** Like OneSignal, ignores a body whose content type isn't JSON. */
function parseJson(text: string, contentType = ''): unknown {
	if (!contentType.toLowerCase().startsWith('application/json')) return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** HTTP defines these statuses as responses without a body. */
const hasBody = ({ status }: ApiResponse): boolean => status !== 204 && status !== 304;

const bodyHeaders = (text: string) => ({
	'Content-Type': 'application/json; charset=utf-8',
	'Content-Length': Buffer.byteLength(text),
});

async function write(
	outgoing: ServerResponse,
	{ response, delayMs = 0, isCutShort }: WireResponse,
): Promise<void> {
	if (delayMs > 0) await sleep(delayMs, undefined, { ref: false });
	if (!response) return void outgoing.destroy();
	const text = serialize(response);
	outgoing.writeHead(response.status, {
		...(hasBody(response) ? bodyHeaders(text) : {}),
		...response.headers,
	});
	if (isCutShort) outgoing.write(firstHalf(response), () => outgoing.destroy());
	else outgoing.end(text);
}
