import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Agent, request } from 'undici';

export interface BurstOptions {
	/** The URL of the n8n that listens. */
	url: string;
	path: string;
	secret: { name: string; value: string };
	events: number;
	atOnce: number;
	/** What n8n may answer. */
	statuses: number[];
}

export interface Burst {
	/** How long each response took, in milliseconds. */
	answers: number[];
	/** CPU time of n8n per event, its execution included, in milliseconds. */
	cpu: number;
}

const clickEvent = (): string =>
	JSON.stringify({
		event: {
			kind: 'message.push.clicked',
			id: randomUUID(),
			timestamp: '1708559115',
			external_id: 'customer-1842',
		},
		message: { id: 'c81f4e2d-6a7b-4c95-9d03-f2b8e1a5c746', name: 'Spring sale' },
	});

/** CPU seconds that an n8n has used so far, by its own metrics. */
async function cpuSeconds(url: string): Promise<number> {
	const { body } = await request(`${url}/metrics`);
	const found = /^n8n_process_cpu_seconds_total ([\d.]+)/m.exec(await body.text());
	if (!found) throw new Error('n8n reports no CPU time');
	return Number(found[1]);
}

/** Waits until n8n has hardly used the CPU for a second. */
async function idleCpuSeconds(url: string): Promise<number> {
	for (let before = await cpuSeconds(url); ; ) {
		await wait(1_000);
		const now = await cpuSeconds(url);
		if (now - before < 0.06) return now;
		before = now;
	}
}

/** Delivers events as fast as `atOnce` connections allow. */
export async function sendBurst({
	url,
	path,
	secret,
	events,
	atOnce,
	statuses,
}: BurstOptions): Promise<Burst> {
	const dispatcher = new Agent({ connections: atOnce });
	const headers = { [secret.name]: secret.value, 'content-type': 'application/json' };
	const before = await idleCpuSeconds(url);
	const answers: number[] = [];
	let left = events;
	const deliver = async (): Promise<void> => {
		while (left-- > 0) {
			const began = performance.now();
			const options = { method: 'POST' as const, headers, body: clickEvent(), dispatcher };
			const { statusCode, body } = await request(url + path, options);
			await body.dump();
			if (!statuses.includes(statusCode)) throw new Error(`n8n answered ${statusCode}`);
			answers.push(performance.now() - began);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, deliver));
	const after = await idleCpuSeconds(url);
	await dispatcher.close();
	return { answers, cpu: ((after - before) * 1000) / events };
}

/** n8n takes a moment to listen after a workflow has been activated. */
export async function waitUntilListening(
	url: string,
	secret: BurstOptions['secret'],
): Promise<void> {
	for (let tries = 0; tries < 60; tries += 1) {
		const { statusCode, body } = await request(url, {
			method: 'POST',
			headers: { [secret.name]: secret.value, 'content-type': 'application/json' },
			body: clickEvent(),
		});
		await body.dump();
		if (statusCode === 200) return;
		await wait(250);
	}
	throw new Error(`n8n does not listen at ${url}`);
}
