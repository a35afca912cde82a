import { setTimeout as wait } from 'node:timers/promises';
import { request, type Agent } from 'undici';
import { renderBody } from './render.mts';
import type { Manners, Parcel } from './eventStream.mts';

/** Tries until the answer is good or the tries are used up; says whether it was. */
export async function deliver(
	agent: Agent,
	parcel: Parcel,
	{ delays, patience }: Manners,
): Promise<boolean> {
	for (const delay of [0, ...delays]) {
		if (delay > 0) await wait(delay, undefined, { ref: false });
		const begun = performance.now();
		const status = await tryOnce(agent, parcel, patience);
		parcel.record.times.push(performance.now() - begun);
		parcel.record.statuses.push(status);
		if (status >= 200 && status < 300) return true;
		if (!isWorthAnotherTry(status) || agent.destroyed) return false;
	}
	return false;
}

const isWorthAnotherTry = (status: number): boolean =>
	status === 0 || status === 429 || status >= 500;

/** The status of the answer, 0 where there was none. */
async function tryOnce(agent: Agent, { stream, event }: Parcel, patience: number): Promise<number> {
	try {
		const { statusCode, body } = await request(stream.url, {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...stream.headers },
			body: renderBody(stream.body, event.values),
			dispatcher: agent,
			headersTimeout: patience,
			bodyTimeout: patience,
		});
		await body.dump();
		return statusCode;
	} catch {
		return 0;
	}
}
