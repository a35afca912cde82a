import { sleep } from 'n8n-workflow';

import { monotonicNow } from '../rateLimit/monotonicClock';

/**
 * How long a source may bring nothing, and how often to look. A timer of n8n's can't be stopped, so a short
 * one is set again and again: a long one for each piece would outlive the download.
 */
export const stall = { limitMs: 100_000, checkMs: 1_000 };

/** Since when the next piece is waited for; `undefined` while the reader is busy with one. */
interface Wait {
	since?: number;
	isOver: boolean;
}

/**
 * The bytes as they come. A storage that falls silent without closing the connection would otherwise be
 * waited for without end. Only the wait for the source counts, so a slow reader ends nothing.
 *
 * @param end ends the source, which then throws
 */
export async function* endWhenStalled(
	bytes: AsyncIterable<Uint8Array>,
	end: () => void,
): AsyncGenerator<Uint8Array> {
	const wait: Wait = { since: monotonicNow(), isOver: false };
	void watch(wait, end);
	try {
		for await (const chunk of bytes) {
			wait.since = undefined;
			yield chunk;
			wait.since = monotonicNow();
		}
	} finally {
		wait.isOver = true;
	}
}

async function watch(wait: Wait, end: () => void): Promise<void> {
	while (!wait.isOver) {
		if (wait.since !== undefined && monotonicNow() - wait.since >= stall.limitMs) {
			end();
			return;
		}
		await sleep(stall.checkMs);
	}
}
