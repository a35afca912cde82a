import type { IWebhookFunctions } from 'n8n-workflow';

import { maxBytes } from './bodyLimits';

type Request = ReturnType<IWebhookFunctions['getRequestObject']>;

/** A body that is not taken: the status to answer with, and why. */
interface Unread {
	status: 400 | 413;
	reason: string;
}

const tooLarge: Unread = { status: 413, reason: `At most ${maxBytes} bytes are taken` };

/** The body as text, whatever it says it is; unzipped by n8n, which stops at its own limit. */
export async function readBody(request: Request): Promise<string | Unread> {
	if (Number(request.headers['content-length']) > maxBytes) return tooLarge;
	try {
		await request.readRawBody();
	} catch (error) {
		const isTooLarge = (error as { status?: number }).status === 413;
		return isTooLarge ? tooLarge : { status: 400, reason: 'The body cannot be unpacked' };
	}
	const bytes = request.rawBody;
	if (bytes.length > maxBytes) return tooLarge;
	return bytes.toString(encodingOf(request)).replace(/^\uFEFF/, '');
}

const encodingOf = ({ encoding }: Request): BufferEncoding =>
	Buffer.isEncoding(encoding) ? encoding : 'utf8';
