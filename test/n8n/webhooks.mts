import { setTimeout as wait } from 'node:timers/promises';
import { request } from 'undici';

const callTimeoutMs = 60_000;

/** Calls a workflow from outside; n8n takes a moment to listen after it was activated. */
export async function callWebhook(url: string, path: string, content: object = {}): Promise<void> {
	const until = Date.now() + callTimeoutMs;
	while (Date.now() < until) {
		const { statusCode, body } = await request(`${url}/webhook/${path}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(content),
		});
		await body.dump();
		if (statusCode === 200) return;
		await wait(250);
	}
	throw new Error(`n8n did not answer at /webhook/${path} in ${callTimeoutMs / 1000} s`);
}
