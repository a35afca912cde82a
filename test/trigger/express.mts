import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';

const mostBytes = 16 * 1024 * 1024;

/** What n8n adds to a request: it reads and unzips the body when it is asked to, up to 16 MB. */
export function readable(request: IncomingMessage): IncomingMessage {
	const charset = /charset=([^;]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
	request.encoding = (charset ?? 'utf8') as BufferEncoding;
	request.readRawBody = async () => {
		const isZipped = request.headers['content-encoding'] === 'gzip';
		const body = await buffer(isZipped ? request.pipe(createGunzip()) : request);
		if (body.length > mostBytes) throw Object.assign(new Error('too large'), { status: 413 });
		request.rawBody = body;
	};
	return request;
}

/** The two methods of Express that a node uses. */
export const expressive = (response: ServerResponse) =>
	Object.assign(response, {
		status(code: number) {
			response.statusCode = code;
			return this;
		},
		json: (body: unknown) => response.end(JSON.stringify(body)),
	});
