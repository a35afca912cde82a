import type { IWebhookFunctions } from 'n8n-workflow';

import { maxBytes } from './bodyLimits';

type Request = ReturnType<IWebhookFunctions['getRequestObject']>;

/** A body that isn't accepted: the status to answer with, and why. */
interface Unread {
	status: 400 | 413;
	reason: string;
}

const tooLarge: Unread = { status: 413, reason: `At most ${maxBytes} bytes are accepted` };

/** The body as text, of any declared type; unzipped by n8n, which has a limit of its own. */
export async function readBody(request: Request): Promise<string | Unread> {
	if (Number(request.headers['content-length']) > maxBytes) return tooLarge;
	try {
		await request.readRawBody();
	} catch (error) {
		const isTooLarge = (error as { status?: number }).status === 413;
		return isTooLarge ? tooLarge : { status: 400, reason: "The body can't be unpacked" };
	}
	const bytes = request.rawBody;
	if (bytes.length > maxBytes) return tooLarge;
	return bytes.toString(encodingOf(request)).replace(/^\uFEFF/, '');
}

const encodingOf = ({ encoding }: Request): BufferEncoding =>
	Buffer.isEncoding(encoding) ? encoding : 'utf8';
