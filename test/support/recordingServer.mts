import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { openOnLoopback, type Opened } from './loopback.mts';

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
export interface Wire extends Opened {
	arrived: Arrived[];
	/** The replies to come, in order; the last one stays. */
	replies: Reply[];
	/** Answers in place of the replies, where it is set. */
	answer?: (arrived: Arrived) => Reply;
}

export async function openWire(): Promise<Wire> {
	const { wire, open } = newWire();
	await open();
	return wire;
}

/** A wire for all tests of a file. Each finds it empty, with these replies to come. */
export function useWire(...replies: Reply[]): Wire {
	const { wire, open } = newWire();
	beforeAll(open);
	beforeEach(() => {
		wire.arrived.length = 0;
		wire.replies.splice(0, Infinity, ...replies);
		wire.answer = undefined;
	});
	afterAll(() => wire.close());
	return wire;
}

/** A wire and what opens it, when its address becomes known. */
function newWire(): { wire: Wire; open: () => Promise<void> } {
	const wire: Wire = { url: '', arrived: [], replies: [], close: async () => {} };
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const text = Buffer.concat(chunks).toString();
			const { method = '', url: path = '', headers } = request;
			const arrived = { method, path, headers, body: text ? JSON.parse(text) : undefined };
			wire.arrived.push(arrived);
			respond(response, wire.answer?.(arrived) ?? nextReply(wire));
		});
	});
	const open = async (): Promise<void> => {
		Object.assign(wire, await openOnLoopback(server));
	};
	return { wire, open };
}

const nextReply = ({ replies }: Wire): Reply =>
	(replies.length > 1 ? replies.shift() : replies[0]) ?? {};

function respond(response: ServerResponse, { status = 200, headers, body = {}, cut }: Reply): void {
	if (cut === true) {
		response.destroy();
		return;
	}
	const isText = typeof body === 'string';
	response.writeHead(status, {
		'content-type': isText ? 'text/html' : 'application/json',
		...headers,
	});
	const words = isText ? body : JSON.stringify(body);
	if (cut) response.write(words, () => response.destroy());
	else response.end(words);
}
