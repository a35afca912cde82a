import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. The path is as it came, still encoded, with its query. */
export interface Arrived {
	method: string;
	path: string;
	headers: IncomingHttpHeaders;
	body: unknown;
}

export interface Reply {
	status?: number;
	headers?: Record<string, string>;
	/** An object goes out as JSON, text as it is. */
	body?: unknown;
	/** Ends the connection instead of answering, or in the midst of the answer. */
	cut?: true | 'midway';
}

/** A server on loopback that writes down what arrives and answers as it is told. */
export interface Wire {
	url: string;
	arrived: Arrived[];
	/** The replies to come, in order; the last one stays. */
	replies: Reply[];
	/** Answers in place of the replies, where it is set. */
	answer?: (arrived: Arrived) => Reply;
	close(): Promise<void>;
}

export async function openWire(): Promise<Wire> {
	const arrived: Arrived[] = [];
	const replies: Reply[] = [];
	const wire: Wire = { url: '', arrived, replies, close: () => closed(server) };
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const text = Buffer.concat(chunks).toString();
			const { method = '', url = '', headers } = request;
			const one = { method, path: url, headers, body: text ? JSON.parse(text) : undefined };
			arrived.push(one);
			const reply = wire.answer?.(one) ?? (replies.length > 1 ? replies.shift() : replies[0]) ?? {};
			if (reply.cut === true) {
				request.socket.destroy();
				return;
			}
			const isText = typeof reply.body === 'string';
			response.writeHead(reply.status ?? 200, {
				'content-type': isText ? 'text/html' : 'application/json',
				...reply.headers,
			});
			const words = isText ? reply.body : JSON.stringify(reply.body ?? {});
			if (reply.cut) response.write(words, () => response.destroy());
			else response.end(words);
		});
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	wire.url = `http://127.0.0.1:${port}`;
	return wire;
}

const closed = (server: Server): Promise<void> =>
	new Promise((done) => {
		server.closeAllConnections();
		server.close(() => done());
	});
