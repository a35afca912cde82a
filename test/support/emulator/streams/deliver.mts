import { setTimeout as sleep } from 'node:timers/promises';
import { request, type Agent } from 'undici';
import type { DeliveryBehavior, QueuedEvent } from './eventStream.mts';
import { renderBody } from './render.mts';

/** Retries until the receiver accepts the event or no retry is left; returns whether it did. */
export async function deliver(
	agent: Agent,
	queued: QueuedEvent,
	{ retryDelaysMs, timeoutMs }: DeliveryBehavior,
): Promise<boolean> {
	for (const delay of [0, ...retryDelaysMs]) {
		if (delay > 0) await sleep(delay, undefined, { ref: false });
		const start = performance.now();
		const status = await sendOnce(agent, queued, timeoutMs);
		queued.record.durationsMs.push(performance.now() - start);
		queued.record.statuses.push(status);
		if (status >= 200 && status < 300) return true;
		if (!isRetryable(status) || agent.destroyed) return false;
	}
	return false;
}

const isRetryable = (status: number): boolean => status === 0 || status === 429 || status >= 500;

/** The response's status, 0 if there was none. */
async function sendOnce(
	agent: Agent,
	{ stream, event }: QueuedEvent,
	timeoutMs: number,
): Promise<number> {
	try {
		const { statusCode, body } = await request(stream.url, {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...stream.headers },
			body: renderBody(stream.body, event.values),
			dispatcher: agent,
			headersTimeout: timeoutMs,
			bodyTimeout: timeoutMs,
		});
		await body.dump();
		return statusCode;
	} catch {
		return 0;
	}
}
