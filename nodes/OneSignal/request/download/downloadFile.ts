import type {
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';

import { apiError, connectionError } from '../errors/apiErrors';
import type { TransportError } from '../http/httpClient';
import { abortableSleep } from '../rateLimit/abortableSleep';
import { monotonicNow } from '../rateLimit/monotonicClock';
import { settingsOf } from '../run/settings';

/** How long to wait between two requests for a file that isn't there yet, as OneSignal advises. */
export const polling = { everyMs: 10_000 };

/** A file that arrives in chunks: what n8n's client calls a stream. */
interface ByteStream extends AsyncIterable<Uint8Array> {
	destroy(): void;
	compose(transform: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>): ByteStream;
}

/** A file that is on its way. */
export interface OpenFile {
	bytes: ByteStream;
	/** Breaks the download off: the bytes then throw, even where destroying their stream would wait for the next one. */
	end: () => void;
}

/**
 * Waits until a file is there, which OneSignal makes after it has named it, and opens it. A storage that is
 * down for a moment is waited for too, since OneSignal would have to make the file anew.
 */
export async function openFile(
	item: IExecuteSingleFunctions,
	url: string,
	maxWaitMs: number,
): Promise<OpenFile> {
	const signal = item.getExecutionCancelSignal();
	for (const start = monotonicNow(); ; ) {
		const poll = await requestFile(item, url, signal);
		if (!('code' in poll)) {
			if (poll.statusCode === 200) return poll.file;
			poll.file.bytes.destroy();
			if (!isNotReady(poll.statusCode)) throw downloadFailed(item, poll.statusCode);
		}
		if (monotonicNow() - start + polling.everyMs > maxWaitMs) {
			throw timeoutError(item, poll, maxWaitMs);
		}
		await abortableSleep(polling.everyMs, signal);
	}
}

/** Storages answer 403 for a file that isn't there yet. */
const isNotReady = (statusCode: number): boolean =>
	[403, 404, 408, 425, 429].includes(statusCode) || statusCode >= 500;

type PollResult = { statusCode: number; file: OpenFile } | TransportError;

/** The file storage is no part of the API: it gets neither the key nor the partner header. */
async function requestFile(
	item: IExecuteSingleFunctions,
	url: string,
	signal?: AbortSignal,
): Promise<PollResult> {
	const download = new AbortController();
	const end = () => download.abort();
	const request: IHttpRequestOptions = {
		url,
		encoding: 'stream',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		abortSignal: signal ? AbortSignal.any([signal, download.signal]) : download.signal,
	};
	try {
		const { statusCode, body } = (await item.helpers.httpRequest(request)) as IN8nHttpFullResponse;
		return { statusCode, file: { bytes: body as unknown as ByteStream, end } };
	} catch (error) {
		// A stop by the person goes on as it is. The file's address is as good as a key, so it is left out.
		signal?.throwIfAborted();
		return { code: String((error as { code?: unknown }).code ?? ''), neverSent: false, request };
	}
}

/** Says what the last poll came to. */
function timeoutError(item: IExecuteSingleFunctions, last: PollResult, maxWaitMs: number): Error {
	if ('code' in last) return connectionError(item, last);
	const { statusCode } = last;
	return statusCode === 403 || statusCode === 404
		? fileNotReady(item, maxWaitMs)
		: downloadFailed(item, statusCode);
}

const downloadFailed = (item: IExecuteSingleFunctions, statusCode: number): Error =>
	apiError(item, {
		title: `The export file couldn't be downloaded (HTTP ${statusCode})`,
		advice: 'Run the node again later, so that OneSignal makes a new file.',
		httpCode: String(statusCode),
	});

function fileNotReady(item: IExecuteSingleFunctions, maxWaitMs: number): Error {
	const minutes = Math.round(maxWaitMs / 60_000);
	return apiError(item, {
		title: `The export file wasn't ready within ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
		advice: `OneSignal exports about 2,000 rows per second. Increase '${settingsOf(item).labels.maxWait}' under 'Options'.`,
		httpCode: '404',
	});
}
