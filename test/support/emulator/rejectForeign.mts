import type { IncomingRequest } from './handleRequest.mts';
import { errorList, type ApiResponse } from './responses.mts';

const loopbackHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Rejects requests that a website could make from the browser of the person who runs the emulator. Loopback
 * alone doesn't keep websites out: they can send requests to it, and a DNS name of their own that
 * resolves to it (DNS rebinding) would even let them read the responses.
 */
export function rejectForeign({ headers }: IncomingRequest): ApiResponse | undefined {
	const { host = '', origin } = headers;
	if (!loopbackHosts.has(hostnameOf(host))) {
		return errorList(403, 'The emulator only accepts requests to a loopback host');
	}
	const isForeign = origin !== undefined && origin !== `http://${host}`;
	return isForeign
		? errorList(403, 'The emulator only accepts requests from its own page')
		: undefined;
}

function hostnameOf(host: string): string {
	try {
		return new URL(`http://${host}`).hostname;
	} catch {
		return '';
	}
}
