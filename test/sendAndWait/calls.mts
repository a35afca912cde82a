import { request } from 'undici';

import { startWaitingExecution, type WaitingExecution } from './waitingExecution.mts';

export const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** Asks a question; the one before it is closed, and the last one after the test. */
export function useQuestion(): (
	...given: Parameters<typeof startWaitingExecution>
) => Promise<WaitingExecution> {
	let waiting: WaitingExecution | undefined;
	const close = async () => {
		await waiting?.close();
		waiting = undefined;
	};
	afterEach(close);
	return async (...given) => {
		await close();
		waiting = await startWaitingExecution(...given);
		return waiting;
	};
}

export async function get(url: string, headers: Record<string, string> = {}) {
	const { statusCode, headers: own, body } = await request(url, { headers });
	return { status: statusCode, headers: own, html: await body.text() };
}

export async function post(url: string, body?: string, headers: Record<string, string> = form) {
	const answer = await request(url, { method: 'POST', headers, body });
	return { status: answer.statusCode, headers: answer.headers, html: await answer.body.text() };
}
