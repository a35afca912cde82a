import type { RecordingServer } from '../support/recordingServer.mts';
import { errorResponses } from './errorResponses.ts';
import { cases, type Case } from './cases.mts';
import { runCase, type Refusal } from './runCase.mts';
import { sentences } from './sentences.mts';

/** A case with what the node says to it. */
export interface DistinctMessage {
	one: Case;
	refusal: Refusal;
}

/** What only the record of a run shows: it is said to an agent, or n8n's editor chooses a credential before. */
export const isShownInRunOnly = ({ isTool, credential }: Case): boolean =>
	isTool === true || credential === 'none';

/** Those of the cases that say in the panel what none before has said, and all that speak for OneSignal. */
export async function distinctMessages(server: RecordingServer): Promise<DistinctMessage[]> {
	const telling: DistinctMessage[] = [];
	let unspoken = sentences;
	for (const one of cases.filter((each) => !isShownInRunOnly(each))) {
		const refused = await runCase(one, server);
		const words = `${refused.message}\n${refused.description}`;
		const left = unspoken.filter(({ pattern }) => !pattern.test(words));
		if (left.length < unspoken.length || errorResponses.includes(one))
			telling.push({ one, refusal: refused });
		unspoken = left;
	}
	return telling;
}
