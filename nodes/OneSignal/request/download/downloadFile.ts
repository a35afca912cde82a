import type {
	IBinaryData,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';

import { apiError, connectionError } from '../errors/apiErrors';
import { gunzipIfNeeded } from './gunzip';
import { abortableSleep } from '../rateLimit/abortableSleep';
import type { TransportError } from '../http/httpClient';

/** How long to wait between two looks whether a file is there, as OneSignal advises. */
export const polling = { everyMs: 10_000 };

/** A file that comes over the net, piece by piece: what n8n's client calls a stream. */
export interface ByteStream extends AsyncIterable<Uint8Array> {
	destroy(): void;
	compose(transform: typeof gunzipIfNeeded): ByteStream;
}

/**
 * Waits until a file is there, which OneSignal makes after it has named it, and opens it. A storage that
 * is down for a moment is waited for just the same, since OneSignal would have to make the file anew.
 */
export async function waitForFile(
	context: IExecuteSingleFunctions,
	url: string,
	maxWaitMs: number,
): Promise<ByteStream> {
	const signal = context.getExecutionCancelSignal();
	for (const start = Date.now(); ; ) {
		const look = await requestFile(context, url, signal);
		if (!('code' in look)) {
			if (look.statusCode === 200) return look.file;
			look.file.destroy();
			if (!isNotReady(look.statusCode)) throw downloadFailed(context, look.statusCode);
		}
		if (Date.now() - start + polling.everyMs > maxWaitMs)
			throw timeoutError(context, look, maxWaitMs);
		await abortableSleep(polling.everyMs, signal);
	}
}

/** A file that is not there yet may also be a forbidden one, as storages put it. */
const isNotReady = (statusCode: number): boolean =>
	[403, 404, 429].includes(statusCode) || statusCode >= 500;

type PollResult = { statusCode: number; file: ByteStream } | TransportError;

/** The storage of files is no part of the API: it gets neither the key nor the partner header. */
async function requestFile(
	context: IExecuteSingleFunctions,
	url: string,
	signal?: AbortSignal,
): Promise<PollResult> {
	const request: IHttpRequestOptions = {
		method: 'GET',
		url,
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		abortSignal: signal,
	};
	try {
		const { statusCode, body } = (await context.helpers.httpRequest(
			request,
		)) as IN8nHttpFullResponse;
		return { statusCode, file: body as unknown as ByteStream };
	} catch (error) {
		// A stop by the person goes on as it is; the address of the file is as good as a key.
		signal?.throwIfAborted();
		return { code: String((error as { code?: unknown }).code ?? ''), request };
	}
}

/** Says what the last look came to. */
function timeoutError(
	context: IExecuteSingleFunctions,
	last: PollResult,
	maxWaitMs: number,
): Error {
	if ('code' in last) return connectionError(context, last);
	const { statusCode } = last;
	return statusCode === 403 || statusCode === 404
		? fileNotReady(context, maxWaitMs)
		: downloadFailed(context, statusCode);
}

const downloadFailed = (context: IExecuteSingleFunctions, statusCode: number): Error =>
	apiError(
		context,
		`OneSignal does not give the file (its storage answers ${statusCode})`,
		'',
		'Run the node again later, so that OneSignal makes a new file.',
		String(statusCode),
	);

const fileNotReady = (context: IExecuteSingleFunctions, maxWaitMs: number): Error =>
	apiError(
		context,
		`The file is not ready in time: 'Max Wait (Minutes)' is ${Math.round(maxWaitMs / 60_000)}`,
		'',
		"OneSignal makes about 2,000 rows a second. Allow more time under Options > 'Max Wait (Minutes)'.",
		'404',
	);

/** Hands the file to n8n's own store of files, unpacked on its way and never held whole by us. */
export async function toBinaryData(
	context: IExecuteSingleFunctions,
	file: ByteStream,
	fileName: string,
): Promise<IBinaryData> {
	const plain = file.compose(gunzipIfNeeded) as unknown as Buffer;
	return await context.helpers.prepareBinaryData(plain, fileName, 'text/csv');
}
