import type { RecordingServer } from '../support/recordingServer.mts';
import { answers } from './errorResponses.ts';
import { cases, type Case } from './cases.mts';
import { provoke, type Refused } from './runCase.mts';
import { sentences } from './sentences.mts';

/** A case with what the node says to it. */
export interface Told {
	one: Case;
	refused: Refused;
}

/** What only the record of a run shows: it is said to an agent, or n8n's editor chooses a credential before. */
export const isOfRuns = ({ isTool, credential }: Case): boolean =>
	isTool === true || credential === 'none';

/** Those of the cases that say in the panel what none before has said, and all that speak for OneSignal. */
export async function tellingCases(server: RecordingServer): Promise<Told[]> {
	const telling: Told[] = [];
	let unspoken = sentences;
	for (const one of cases.filter((each) => !isOfRuns(each))) {
		const refused = await provoke(one, server);
		const words = `${refused.message}\n${refused.description}`;
		const left = unspoken.filter(({ pattern }) => !pattern.test(words));
		if (left.length < unspoken.length || answers.includes(one)) telling.push({ one, refused });
		unspoken = left;
	}
	return telling;
}
