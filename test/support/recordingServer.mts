import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { listenOnLoopback, type LoopbackServer } from './loopback.mts';

/** A request as it was received. The path is still encoded and has its query. */
export interface ReceivedRequest {
	method: string;
	path: string;
	headers: IncomingHttpHeaders;
	body: unknown;
}

export interface StubResponse {
	status?: number;
	headers?: Record<string, string>;
	/** An object goes out as JSON, text as it is. */
	body?: unknown;
	/** Closes the connection instead of responding, or in the middle of the response. */
	cut?: true | 'midway';
}

/** A server on loopback that records requests and responds as told. */
export interface RecordingServer extends LoopbackServer {
	requests: ReceivedRequest[];
	/** The next responses, in order; the last one is repeated. */
	responses: StubResponse[];
	/** If set, responds instead of `responses`. */
	respond?: (request: ReceivedRequest) => StubResponse;
}

export async function startRecordingServer(): Promise<RecordingServer> {
	const { server, open } = newServer();
	await open();
	return server;
}

/** A server for all tests of a file. Each test starts with no requests and these responses. */
export function useRecordingServer(...responses: StubResponse[]): RecordingServer {
	const { server, open } = newServer();
	beforeAll(open);
	beforeEach(() => {
		server.requests.length = 0;
		server.responses.splice(0, Infinity, ...responses);
		server.respond = undefined;
	});
	afterAll(() => server.close());
	return server;
}

/** A server and what opens it; its URL is known once it is open. */
function newServer(): { server: RecordingServer; open: () => Promise<void> } {
	const server: RecordingServer = { url: '', requests: [], responses: [], close: async () => {} };
	const httpServer = createServer((incoming, outgoing) => {
		const chunks: Buffer[] = [];
		incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
		incoming.on('end', () => {
			const text = Buffer.concat(chunks).toString();
			const { method = '', url: path = '', headers } = incoming;
			const request = { method, path, headers, body: text ? JSON.parse(text) : undefined };
			server.requests.push(request);
			write(outgoing, server.respond?.(request) ?? nextResponse(server));
		});
	});
	const open = async (): Promise<void> => {
		Object.assign(server, await listenOnLoopback(httpServer));
	};
	return { server, open };
}

const nextResponse = ({ responses }: RecordingServer): StubResponse =>
	(responses.length > 1 ? responses.shift() : responses[0]) ?? {};

function write(
	outgoing: ServerResponse,
	{ status = 200, headers, body = {}, cut }: StubResponse,
): void {
	if (cut === true) {
		outgoing.destroy();
		return;
	}
	const isText = typeof body === 'string';
	outgoing.writeHead(status, {
		'content-type': isText ? 'text/html' : 'application/json',
		...headers,
	});
	const content = isText ? body : JSON.stringify(body);
	if (cut) outgoing.write(content, () => outgoing.destroy());
	else outgoing.end(content);
}
