import type { RecordingServer } from '../support/recordingServer.mts';
import { errorResponses } from './errorResponses.ts';
import type { Case } from './cases.mts';
import { runCase, type Refusal } from './runCase.mts';
import { sentences } from './sentences.mts';

/** A case with the message of the node. */
export interface DistinctMessage {
	one: Case;
	refusal: Refusal;
}

/** Only the record of a run shows these: an agent gets them, or the editor would choose a credential before. */
export const isShownInRunOnly = ({ isTool, credential }: Case): boolean =>
	isTool === true || credential === 'none';

/** Of some cases, those with a message that no earlier one has, and all error responses. */
export async function distinctMessages(
	some: Case[],
	server: RecordingServer,
): Promise<DistinctMessage[]> {
	const distinct: DistinctMessage[] = [];
	let unseen = sentences;
	for (const one of some) {
		const refused = await runCase(one, server);
		const words = `${refused.message}\n${refused.description}`;
		const left = unseen.filter(({ pattern }) => !pattern.test(words));
		if (left.length < unseen.length || errorResponses.includes(one))
			distinct.push({ one, refusal: refused });
		unseen = left;
	}
	return distinct;
}
